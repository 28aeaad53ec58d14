import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './support/eventually';
import { Folder } from './support/folder';
import { hoversAt } from './support/hovers';

/** As Contextive documents its format and what it finds in code (guide "Defining terminology", read 2026-11). */
const warehouse = `contexts:
  - name: Warehouse
    domainVisionStatement: To have each thing at hand when it is asked for
    terms:
      - name: Crate
        definition: What things are kept in.
        aliases:
          - box
      - name: Tariff
        definition: What the keeping costs.
      - name: Loading Bay Tariff
        definition: What a place at the ramp costs.
      - name: palletDepthRule
        definition: How deep a pallet may be.
      - name: Körbe
        definition: What has no lid.
`;

/** Language and lines of code to what the hover over the word at the start of each line is about. */
const programs = {
  'store.ts': [
    ['crateId', 'crate'],
    ['CrateEntity', 'Crate'],
    ['cratesByName', 'crates'],
    ['boxes', 'boxes'],
    ['LoadingBayTariffs', 'LoadingBayTariffs'],
    ['loadingBayTariff', 'loadingBayTariff'],
    ['LOADING_BAY_TARIFF', 'LOADING_BAY_TARIFF'],
    ['PalletDepthRule', 'PalletDepthRule'],
    ['koerbe', 'koerbe'],
    ['crateless', undefined],
  ],
  'store.py': [
    ['crate_id', 'crate'],
    ['loading_bay_tariffs', 'loading_bay_tariffs'],
    ['pallet_depth_rule', 'pallet_depth_rule'],
    ['körbe', 'körbe'],
    ['korbe', 'korbe'],
    ['loading = bay_tariff', undefined],
  ],
  'store.css': [
    ['loading-bay-tariff', 'loading-bay-tariff'],
    ['crate-service', 'crate'],
  ],
} as const;

describe('In code, the terms of a glossary', () => {
  const folder = new Folder('code');
  const settings = () => vscode.workspace.getConfiguration('leadit');
  const about = async (path: string, line: number) => {
    const document = await vscode.workspace.openTextDocument(folder.at(path));
    const hovers = await hoversAt(document, new vscode.Position(line, 1));
    return hovers.find(({ said }) => said.includes('From warehouse'))?.about;
  };

  before(async () => {
    await folder.write('warehouse.glossary.yml', warehouse);
    await folder.write('note.md', 'Crates are full.\n');
    for (const [path, lines] of Object.entries(programs)) {
      // blank lines keep each from being part of a phrase
      await folder.write(path, lines.map(([line]) => `${line}\n\n`).join(''));
    }
    await eventually(() => about('note.md', 0), 'a hover from the glossary');
  });

  after(async () => {
    await settings().update('languages', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await folder.remove();
  });

  it('are left alone as long as nobody asks for it', async () => {
    for (const path of Object.keys(programs)) assert.isUndefined(await about(path, 0), path);
  });

  it('are found in plurals, compounds and other spellings once their languages are chosen', async () => {
    const languages = ['typescript', 'python', 'css'];
    await settings().update('languages', languages, vscode.ConfigurationTarget.Workspace);
    for (const [path, lines] of Object.entries(programs)) {
      await eventually(() => about(path, 0), `hovers in ${path}`);
      for (const [i, [line, name]] of lines.entries()) {
        assert.strictEqual(await about(path, i * 2), name, `${path}: ${line}`);
      }
    }
  });
});
