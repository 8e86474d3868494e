-- Run by neovim.sh in a folder with brief.md, which is open, and brief.txt.
local function check(fact, what)
  if not fact then
    io.stdout:write("FAILED: " .. what .. "\n")
    vim.cmd("cquit 1")
  end
end

local function codes(buffer)
  local out = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do table.insert(out, one.code or one.user_data.lsp.code) end
  return table.concat(out, " ")
end

local function wait(what, fact)
  check(vim.wait(20000, fact, 20), what)
end

-- Whichever way Neovim answers: 0.7 by client id.
local function ask(buffer, method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 20000) or {}
  for _, answer in pairs(answers) do return answer.result end
end

vim.cmd("filetype on")
dofile(os.getenv("EDITORS") .. "/neovim/kundenlint.lua")
vim.cmd("edit brief.md")
local buffer = vim.api.nvim_get_current_buf()
wait("a client is attached", function() return #vim.lsp.get_active_clients() == 1 end)
local client = vim.lsp.get_active_clients()[1]
wait("it is initialized", function() return client.initialized end)
check(client.offset_encoding == "utf-16" or client.offset_encoding == "utf-8", "encoding " .. client.offset_encoding)
check(codes(buffer) == "", "nothing is found yet: " .. codes(buffer))

-- As somebody types: behind an emoji, which counts two in UTF-16.
vim.api.nvim_buf_set_lines(buffer, 2, 3, false, { "😀 Der Kunde ist wichtig." })
vim.api.nvim_buf_set_text(buffer, 2, 19, 2, 26, { "König" })
wait("the king is found", function() return codes(buffer) == "unterordnung" end)
local king = vim.diagnostic.get(buffer)[1]
local line = vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1]
check(line:sub(king.col + 1, king.end_col) == "Kunde ist König", "the words are marked: " .. line:sub(king.col + 1, king.end_col))
check(king.severity == vim.diagnostic.severity.WARN and king.source == "kundenlint", "a warning of kundenlint")
check(king.message:find("ordnet sich dem Kunden unter", 1, true), king.message)

vim.api.nvim_win_set_cursor(0, { 3, king.col + 1 })
local hover = ask(buffer, "textDocument/hover", vim.lsp.util.make_position_params(0, client.offset_encoding))
check(hover and hover.contents.value:find("**Besser:**", 1, true), "hover: " .. vim.inspect(hover))

local symbols = ask(buffer, "textDocument/documentSymbol", { textDocument = vim.lsp.util.make_text_document_params(buffer) })
check(symbols and symbols[1].name == "Brief", "symbols: " .. vim.inspect(symbols))

local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
params.context = { diagnostics = {} }
local actions = ask(buffer, "textDocument/codeAction", params)
check(actions and actions[1].title == "Regel „Unterordnung“ hier abschalten und begründen", "actions: " .. vim.inspect(actions))
vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
wait("it is silenced", function() return codes(buffer) == "" end)
local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
check(text:find("<!-- kundenlint-disable-next-line unterordnung -- Begründung -->\n😀", 1, true), text)

-- A long session of single letters at the end, then all of them away.
for _ = 1, 200 do
  local last = vim.api.nvim_buf_line_count(buffer)
  vim.api.nvim_buf_set_lines(buffer, last, last, false, { "", "Der Gast ist König." })
end
wait("200 kings", function() return select(2, codes(buffer):gsub("unterordnung", "")) == 200 end)
vim.api.nvim_buf_set_lines(buffer, 4, -1, false, {})
wait("and none", function() return codes(buffer) == "" end)

vim.cmd("edit! brief.txt")
wait("plain text is read", function() return codes(vim.api.nvim_get_current_buf()) == "unterordnung" end)
check(#vim.lsp.get_active_clients() == 1, "one server for the folder")

client.stop()
wait("it ends in order", function() return client.is_stopped() end)
io.stdout:write("all of Neovim is well\n")
vim.cmd("qall!")
