#!/usr/bin/env node
// The licences of everything that ships, one package a line. Fails if one states none. Needs `dotnet restore` and the lock files.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname;
const json = file => JSON.parse(readFileSync(join(root, file), 'utf8'));

// Licences that a package names by an address only.
const byAddress = [
  [/licenses\.nuget\.org\/([^?#]+)/i, found => found[1]],
  [/apache\.org\/licenses\/LICENSE-2\.0/i, () => 'Apache-2.0'],
  [/opensource\.org\/licenses\/([\w.-]+)/i, found => found[1]],
];

function ofNuspec(text) {
  const stated = /<license type="expression">([^<]+)</.exec(text)?.[1];
  const address = /<licenseUrl>([^<]+)</.exec(text)?.[1];
  const known = address && byAddress.map(([form, name]) => form.exec(address) && name(form.exec(address))).find(Boolean);
  const file = /<license type="file">([^<]+)</.exec(text)?.[1];
  return stated ?? known ?? (file ? `its file ${file}` : address);
}

function* ofHost() {
  const { libraries, packageFolders } = json('artifacts/obj/Bot/project.assets.json');
  for (const [id, { type, path }] of Object.entries(libraries)) {
    if (type !== 'package') continue;
    const folder = Object.keys(packageFolders).map(each => join(each, path)).find(existsSync);
    const nuspec = folder && join(folder, `${id.split('/')[0].toLowerCase()}.nuspec`);
    yield [id.replace('/', ' '), nuspec && ofNuspec(readFileSync(nuspec, 'utf8'))];
  }
}

function* ofPage(page) {
  for (const [path, { dev, version, license }] of Object.entries(json(`${page}/package-lock.json`).packages))
    if (path !== '' && !dev) yield [`${path.replace(/^.*node_modules\//, '')} ${version}`, license ?? ofInstalled(page, path)];
}

function ofInstalled(page, path) {
  const file = `${page}/${path}/package.json`;
  const { license, licenses } = existsSync(join(root, file)) ? json(file) : {};
  return license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ');
}

const all = new Map([...ofHost(), ...ofPage('AgentHub/client'), ...ofPage('Bot/client')]);
for (const [name, licence] of [...all].sort()) console.log(`${name}\t${licence ?? 'none stated'}`);
process.exitCode = [...all.values()].some(licence => !licence) ? 1 : 0;
