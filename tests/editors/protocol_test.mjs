// node protocol_test.mjs KUNDENLINT EDITORS, in a folder with vscode-jsonrpc, vscode-languageserver-protocol and
// vscode-languageserver-textdocument.
import {execFileSync, spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';

const require = createRequire(import.meta.url);
const rpc = require('vscode-jsonrpc/node');
const lsp = require('vscode-languageserver-protocol');
const {TextDocument} = require('vscode-languageserver-textdocument');
const [, , kundenlint, editors] = process.argv;

let failures = 0, checks = 0;
function check(fact, ...what) {
  checks += 1;
  if (fact) return;
  failures += 1;
  console.error('FAILED:', ...what);
}

const server = spawn(kundenlint, ['lsp', '--isolated', '--stdio']);
const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
connection.onError(([error]) => check(false, 'connection:', error));
connection.onUnhandledNotification((message) => check(false, 'unhandled:', message));
let registered = [];
connection.onRequest(lsp.RegistrationRequest.type, ({registrations}) => { registered.push(...registrations); });
const messages = [];
connection.onNotification(lsp.ShowMessageNotification.type, (message) => messages.push(message));
const waiting = [];
connection.onNotification(lsp.PublishDiagnosticsNotification.type, (params) => {
  check(params.diagnostics.every(lsp.Diagnostic.is), 'diagnostics', JSON.stringify(params));
  for (const one of [...waiting]) {
    if (one.uri !== params.uri || one.version !== params.version) continue;
    waiting.splice(waiting.indexOf(one), 1);
    one.done(params.diagnostics);
  }
});
const diagnostics = (uri, version) => new Promise((done) => waiting.push({uri, version, done}));
connection.listen();

const {capabilities, serverInfo} = await connection.sendRequest(lsp.InitializeRequest.type, {
  processId: process.pid, rootUri: null, workspaceFolders: null, locale: 'de',
  initializationOptions: {explanations: 'result'},
  capabilities: {
    general: {positionEncodings: [lsp.PositionEncodingKind.UTF16]},
    workspace: {workspaceEdit: {documentChanges: true}, didChangeWatchedFiles: {dynamicRegistration: true}},
    textDocument: {
      publishDiagnostics: {relatedInformation: true, versionSupport: true, dataSupport: true},
      hover: {contentFormat: [lsp.MarkupKind.Markdown]},
      documentSymbol: {hierarchicalDocumentSymbolSupport: true},
      codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: [lsp.CodeActionKind.QuickFix]}}},
    },
  },
});
check(serverInfo.name === 'kundenlint' && capabilities.textDocumentSync.change === lsp.TextDocumentSyncKind.Incremental, capabilities);
await connection.sendNotification(lsp.InitializedNotification.type, {});

// What the editor holds is kept by Microsoft's own library, and compared over the server's diagnostics.
const uri = 'file:///brief%20an%20kunden.md';
let document = TextDocument.create(uri, 'markdown', 1, '');
let published = diagnostics(uri, 1);
await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
  textDocument: lsp.TextDocumentItem.create(uri, 'markdown', 1, document.getText())});
check((await published).length === 0, 'an empty text');
async function edit(...changes) {
  const version = document.version + 1;
  document = TextDocument.update(document, changes, version);
  published = diagnostics(uri, version);
  await connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
    textDocument: {uri, version}, contentChanges: changes});
  return published;
}
const words = (range) => document.getText(range);
const insert = (offset, text) => {
  const at = document.positionAt(offset);
  return {range: {start: at, end: at}, text};
};

let found = await edit({text: '# 😀 Brief\r\n\r\nDer 👩‍👩‍👧 Kunde ist König. Kundenorientierung heißt für uns Nähe.\r\n'});
const king = () => found.find(({code}) => code === 'unterordnung');
check(words(king().range) === 'Kunde ist König', words(king().range));
const confusion = found.find(({code}) => code === 'verwechslung');
check(confusion.severity === lsp.DiagnosticSeverity.Error && confusion.relatedInformation.length === 2, confusion);
check(confusion.relatedInformation.every(lsp.DiagnosticRelatedInformation.is), confusion.relatedInformation);

// Edits here and there, also within surrogate pairs' neighbours and line ends: the words that are marked stay the words.
let state = 7;
const draw = (below) => { state = (state * 1103515245 + 12345) % 2147483648; return state % below; };
const king0 = '\r\n\r\nDer Kunde ist König.\r\n\r\n';
const pieces = ['a', 'ä', '😀', '\r\n', '\n', ' Gast ', 'e\u0301', '👩‍👩‍👧', '', king0, king0, king0, king0];
let marked = 0;
for (let i = 0; i < 300; i += 1) {
  const start = document.positionAt(draw(document.getText().length + 1));
  const end = draw(3) === 0 ? document.positionAt(document.offsetAt(start) + draw(4)) : start;
  // An editor does not cut a pair in two.
  const whole = (position) => !/[\uDC00-\uDFFF]/.test(document.getText()[document.offsetAt(position)] ?? '');
  if (!whole(start) || !whole(end)) continue;
  found = await edit({range: {start, end}, text: pieces[draw(pieces.length)]});
  const kings = found.filter(({code}) => code === 'unterordnung');
  marked += kings.length;
  for (const one of kings)
    check(/^(Kunde|Gast)[^]*König$|^König[^]*(Kunde|Gast)$/.test(words(one.range)), 'edit', i, 'marks', JSON.stringify(words(one.range)));
}
check(marked > 100, 'only', marked, 'were marked');

found = await edit({text: '# Titel\n\nEins.\nDer Kunde ist König.\n'});
const hover = await connection.sendRequest(lsp.HoverRequest.type, {textDocument: {uri}, position: {line: 3, character: 6}});
check(lsp.Hover.is(hover) && hover.contents.value.includes('**Besser:**'), hover);
const symbols = await connection.sendRequest(lsp.DocumentSymbolRequest.type, {textDocument: {uri}});
check(symbols.every(lsp.DocumentSymbol.is) && symbols[0].name === 'Titel', symbols);
const actions = await connection.sendRequest(lsp.CodeActionRequest.type, {
  textDocument: {uri}, range: king().range, context: {diagnostics: [king()], only: [lsp.CodeActionKind.QuickFix]}});
check(actions.length >= 3 && actions.every((one) => lsp.CodeAction.is(one)), actions);
const silence = actions.find(({edit: has}) => has);
check(lsp.WorkspaceEdit.is(silence.edit), silence);
found = await edit({text: TextDocument.applyEdits(document, silence.edit.documentChanges[0].edits)});
check(found.length === 0, 'silenced:', document.getText(), found);
const {command, arguments: args} = actions.find(({title}) => title.includes('erklären')).command;
const page = await connection.sendRequest(lsp.ExecuteCommandRequest.type, {command, arguments: args});
check(page.startsWith('unterordnung'), page);
check(messages.length === 0, 'a client that shows answers itself gets no message', messages);

// Cancelled by the library's own token, while the server looks at a long text.
await connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
  textDocument: {uri, version: document.version + 1}, contentChanges: [{text: 'Der Kunde ist König.\n\n'.repeat(5000)}]});
const source = new rpc.CancellationTokenSource();
const asked = connection.sendRequest(lsp.DocumentSymbolRequest.type, {textDocument: {uri}}, source.token);
source.cancel();
const code = await asked.then(() => 0, (error) => error.code);
check(code === lsp.LSPErrorCodes.RequestCancelled || code === 0, 'a cancelled request ends', code);
check(registered.some(({method}) => method === 'workspace/didChangeWatchedFiles'), registered);

const ended = new Promise((done) => server.on('exit', done));
await connection.sendRequest(lsp.ShutdownRequest.type);
await connection.sendNotification(lsp.ExitNotification.type);
check(await ended === 0, 'exit status');

// The extension itself needs an editor: what its package names is there, and is JavaScript.
const about = JSON.parse(readFileSync(join(editors, 'vscode/package.json'), 'utf8'));
execFileSync(process.execPath, ['--check', join(editors, 'vscode', about.main)]);
console.log(checks, 'checks,', failures, 'failures');
process.exit(failures === 0 ? 0 : 1);
