/* The Leadership Group for
 * Industry Transition */
var greenSteelTracker = new GreenSteelTracker(cbam, electricArcFurnaces);
