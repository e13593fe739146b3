/// What LaTeX's commands stand for.
enum LaTeXSymbols {
  /// Accent commands and the combining characters they mean.
  static let accents: [String: String] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "\"": "\u{308}", "=": "\u{304}", ".": "\u{307}",
    "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}", "c": "\u{327}", "d": "\u{323}", "b": "\u{331}", "r": "\u{30A}",
    "k": "\u{328}", "t": "\u{361}", "ocirc": "\u{30A}", "mathring": "\u{30A}", "overline": "\u{305}",
    "bar": "\u{305}", "hat": "\u{302}", "tilde": "\u{303}", "vec": "\u{20D7}", "dot": "\u{307}", "ddot": "\u{308}",
    "acute": "\u{301}", "grave": "\u{300}", "breve": "\u{306}", "check": "\u{30C}",
  ]

  /// Commands that stand for text.
  static let text: [String: String] = letters.merging(signs) { first, _ in first }.merging(formulas) { first, _ in first
  }

  /// Commands decoded in addresses too; elsewhere a backslash there is part of a path.
  static let inAddresses: Set<String> = [
    "url", "href", "backslash", "textbackslash", "textasciitilde", "textasciicircum", "textbraceleft",
    "textbraceright", "textunderscore", "textquotedbl", "textless", "textgreater", "sim",
  ]

  /// Commands whose argument isn't text of the document.
  static let withoutText: Set<String> = [
    "vphantom", "hphantom", "phantom", "hspace", "vspace", "label", "index", "href", "cite", "color", "textcolor",
  ]

  private static let letters: [String: String] = [
    "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ss": "ß", "SS": "SS", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "imath": "ı", "jmath": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "ij": "ĳ", "IJ": "Ĳ",
  ]

  private static let signs: [String: String] = [
    "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "textquotesingle": "'", "textquotedbl": "\"", "quotedblbase": "„",
    "quotesinglbase": "‚", "guillemotleft": "«", "guillemotright": "»", "guilsinglleft": "‹", "guilsinglright": "›",
    "glqq": "„", "grqq": "“", "flqq": "«", "frqq": "»", "lq": "‘", "rq": "’", "textbackslash": "\\",
    "backslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`", "textbraceleft": "{",
    "textbraceright": "}", "lbrace": "{", "rbrace": "}", "textunderscore": "_", "textless": "<",
    "textgreater": ">", "textbar": "|", "textdollar": "$", "textellipsis": "…", "ldots": "…", "dots": "…",
    "textregistered": "®", "texttrademark": "™", "textcopyright": "©", "copyright": "©", "textdegree": "°",
    "textmu": "µ", "textmicro": "µ", "texteuro": "€", "euro": "€", "pounds": "£", "textsterling": "£", "textyen": "¥",
    "textcent": "¢", "textsection": "§", "S": "§", "P": "¶", "textparagraph": "¶", "textperiodcentered": "·",
    "textbullet": "•", "dag": "†", "ddag": "‡", "textdagger": "†", "textordfeminine": "ª", "textordmasculine": "º",
    "textexclamdown": "¡", "textquestiondown": "¿", "textonehalf": "½", "textonequarter": "¼",
    "textthreequarters": "¾", "textpm": "±", "texttimes": "×", "textminus": "−", "textnumero": "№",
    "textpertenthousand": "‱", "textperthousand": "‰", "hyphen": "-", "slash": "/", "quad": " ", "qquad": " ",
    "space": " ", "newline": " ", "par": " ", "nobreakspace": " ", "TeX": "TeX", "LaTeX": "LaTeX",
    "BibTeX": "BibTeX",
  ]

  private static let formulas: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ",
    "pi": "π", "rho": "ρ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ",
    "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ",
    "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "pm": "±", "mp": "∓",
    "times": "×", "div": "÷", "cdot": "·", "ast": "∗", "star": "⋆", "circ": "∘", "bullet": "•", "leq": "≤", "le": "≤",
    "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "approx": "≈", "sim": "∼", "simeq": "≃", "equiv": "≡",
    "propto": "∝", "ll": "≪", "gg": "≫", "infty": "∞", "sum": "∑", "prod": "∏", "int": "∫", "sqrt": "√",
    "partial": "∂", "nabla": "∇", "in": "∈", "notin": "∉", "subset": "⊂", "subseteq": "⊆", "cup": "∪", "cap": "∩",
    "emptyset": "∅", "forall": "∀", "exists": "∃", "neg": "¬", "wedge": "∧", "vee": "∨", "oplus": "⊕",
    "otimes": "⊗", "rightarrow": "→", "to": "→", "leftarrow": "←", "leftrightarrow": "↔", "Rightarrow": "⇒",
    "Leftarrow": "⇐", "uparrow": "↑", "downarrow": "↓", "langle": "⟨", "rangle": "⟩", "ell": "ℓ", "hbar": "ℏ",
    "Re": "ℜ", "Im": "ℑ", "aleph": "ℵ", "perp": "⊥", "parallel": "∥", "angle": "∠", "degree": "°", "prime": "′",
    "cdots": "⋯", "mid": "|", "vert": "|", "lbrack": "[", "rbrack": "]", "textalpha": "α", "textbeta": "β",
    "textgamma": "γ", "textdelta": "δ", "textkappa": "κ", "textlambda": "λ", "textomega": "ω",
  ]
}
