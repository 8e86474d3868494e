// kundenlint in Visual Studio Code: starts `kundenlint lsp` and shows explanations beside the text.
'use strict';
const vscode = require('vscode');
const {LanguageClient} = require('vscode-languageclient/node');

let client;

function settings() {
  const all = vscode.workspace.getConfiguration('kundenlint');
  const said = (value) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
      ['lang', 'profile', 'select', 'ignore'].map((key) => [key, all.get(key)]).filter(([, value]) => said(value)));
}

// What a command answers is a page to read, not a message that vanishes.
async function show(text) {
  const document = await vscode.workspace.openTextDocument({content: text, language: 'plaintext'});
  await vscode.window.showTextDocument(document, {viewColumn: vscode.ViewColumn.Beside, preview: true, preserveFocus: true});
}

function makeClient() {
  const command = vscode.workspace.getConfiguration('kundenlint').get('path');
  const languages = ['markdown', 'html', 'plaintext', 'mdx'];
  return new LanguageClient('kundenlint', 'kundenlint', {command, args: ['lsp']}, {
    documentSelector: languages.flatMap((language) => [{scheme: 'file', language}, {scheme: 'untitled', language}]),
    initializationOptions: {...settings(), explanations: 'result'},
    middleware: {
      executeCommand: async (name, args, next) => {
        const answer = await next(name, args);
        if (typeof answer === 'string') await show(answer);
        return answer;
      },
    },
  });
}

async function start() {
  client = makeClient();
  await client.start();
}

exports.activate = async (context) => {
  context.subscriptions.push(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('kundenlint') && client?.isRunning())
          client.sendNotification('workspace/didChangeConfiguration', {settings: {kundenlint: settings()}});
      }),
      vscode.commands.registerCommand('kundenlint.restart', async () => {
        await client?.stop();
        await start();
      }));
  await start();
};

exports.deactivate = () => client?.stop();
