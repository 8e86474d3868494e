-- kundenlint in Neovim (0.7 and later), without any plugin. In init.lua:
--   dofile("/path/to/kundenlint.lua")
--   -- or dofile("…").setup({ command = { "/path/to/kundenlint", "lsp" }, settings = { ignore = { "wir-lastig" } } })
local M = {}

M.filetypes = { "markdown", "html", "text", "mdx", "quarto", "rmd" }
local clients = {} -- by folder

local function root_of(file)
  local found = vim.fn.findfile(".kundenlint.toml", vim.fn.escape(vim.fn.fnamemodify(file, ":p:h"), " ") .. ";")
  return found ~= "" and vim.fn.fnamemodify(found, ":p:h") or vim.fn.getcwd()
end

function M.attach(buffer, options)
  local root = root_of(vim.api.nvim_buf_get_name(buffer))
  clients[root] = clients[root]
    or vim.lsp.start_client({
      name = "kundenlint",
      cmd = options.command or { "kundenlint", "lsp" },
      root_dir = root,
      init_options = options.settings or vim.empty_dict(),
      on_exit = function() clients[root] = nil end,
    })
  if clients[root] then vim.lsp.buf_attach_client(buffer, clients[root]) end
end

function M.setup(options)
  vim.api.nvim_create_autocmd("FileType", {
    group = vim.api.nvim_create_augroup("kundenlint", { clear = true }),
    pattern = M.filetypes,
    callback = function(event) M.attach(event.buf, options or {}) end,
  })
  return M
end

return M.setup()
