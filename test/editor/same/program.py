# The net
# zero year of the UNFCCC, and the carbon border
# adjustment mechanism.
def plimthorn_rate(cbamRate, carbonTax, CBAM_RATE):
    """Paris Agreement, NDCs; see https://unfccc.int/NDC"""
    plantLedger = [UNFCCC_ID, myNDCs, "green_steel_tracker"]
    return plantLedger


can = cop()  # COP, delegates
