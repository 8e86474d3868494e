;;; kundenlint.el --- kundenlint with eglot  -*- lexical-binding: t -*-
;; Emacs 29 has eglot; Emacs 28 takes it from GNU ELPA (Debian: elpa-eglot). In init.el:
;;   (load "/path/to/kundenlint.el")
;;; Code:
(require 'eglot)

(defvar kundenlint-command '("kundenlint" "lsp")
  "How the language server is started.")

(add-to-list 'eglot-server-programs
             (cons '(markdown-mode gfm-mode html-mode mhtml-mode text-mode)
                   (lambda (&rest _) kundenlint-command)))

(dolist (hook '(markdown-mode-hook html-mode-hook text-mode-hook))
  (add-hook hook #'eglot-ensure))

(provide 'kundenlint)
;;; kundenlint.el ends here
