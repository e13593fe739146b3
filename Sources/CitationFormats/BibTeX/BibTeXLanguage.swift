/// The languages that the babel and polyglossia packages of LaTeX name, by which BibLaTeX says what an entry is written in.
enum BibTeXLanguage {
  /// The ISO 639 code with the region that the name implies; `nil` for a name that isn't known.
  static func code(of name: String) -> String? {
    switch name.lowercased() {
    case "english": "en"
    case "american", "usenglish": "en-US"
    case "british", "ukenglish": "en-GB"
    case "australian": "en-AU"
    case "canadian": "en-CA"
    case "newzealand": "en-NZ"
    case "german", "ngerman", "germanb": "de"
    case "austrian", "naustrian": "de-AT"
    case "swissgerman", "nswissgerman": "de-CH"
    case "french", "francais", "frenchb", "acadian": "fr"
    case "canadien": "fr-CA"
    case "spanish": "es"
    case "portuguese", "portuges": "pt"
    case "brazilian", "brazil": "pt-BR"
    case "chinese", "pinyin": "zh"
    case "greek", "polutonikogreek", "ancientgreek": "el"
    case "norsk", "norwegian": "no"
    case "farsi", "persian": "fa"
    case "magyar", "hungarian": "hu"
    case "bahasa", "bahasai", "indonesian", "indon": "id"
    case "malay", "bahasam", "melayu", "meyalu": "ms"
    default: others[name.lowercased()]
    }
  }

  /// Whether the name isn't that of a language but of a variety or a spelling of one, which only babel calls so.
  static func isVariety(_ name: String) -> Bool {
    switch name.lowercased() {
    case "american", "usenglish", "british", "ukenglish", "australian", "canadian", "newzealand", "ngerman", "germanb",
      "austrian", "naustrian", "swissgerman", "nswissgerman", "francais", "frenchb", "acadian", "canadien",
      "portuges", "brazilian", "brazil", "pinyin", "polutonikogreek", "ancientgreek", "magyar", "bahasai", "bahasam":
      true
    default: false
    }
  }

  private static let others: [String: String] = [
    "afrikaans": "af", "albanian": "sq", "arabic": "ar", "armenian": "hy", "basque": "eu", "belarusian": "be",
    "bengali": "bn", "breton": "br", "bulgarian": "bg", "catalan": "ca", "croatian": "hr", "czech": "cs",
    "danish": "da", "dutch": "nl", "esperanto": "eo", "estonian": "et", "finnish": "fi", "galician": "gl",
    "georgian": "ka", "hebrew": "he", "hindi": "hi", "icelandic": "is", "irish": "ga", "italian": "it",
    "japanese": "ja", "kannada": "kn", "korean": "ko", "latin": "la", "latvian": "lv", "lithuanian": "lt",
    "macedonian": "mk", "malayalam": "ml", "marathi": "mr", "mongolian": "mn", "nynorsk": "nn", "occitan": "oc",
    "polish": "pl", "romanian": "ro", "russian": "ru", "sanskrit": "sa", "scottish": "gd", "serbian": "sr",
    "slovak": "sk", "slovene": "sl", "slovenian": "sl", "swedish": "sv", "tamil": "ta", "telugu": "te", "thai": "th",
    "turkish": "tr", "turkmen": "tk", "ukrainian": "uk", "urdu": "ur", "vietnamese": "vi", "welsh": "cy",
  ]
}
