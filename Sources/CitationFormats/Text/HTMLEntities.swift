/// Character references of HTML (HTML 4.01, chapter 24) and numeric ones.
enum HTMLEntities {
  /// The text with every reference that is known replaced by its character.
  static func resolved(_ text: String) -> String {
    var text = text
    let output: [UInt8]? = text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      guard bytes.contains(0x26) else { return nil }
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count)
      var position = 0
      while position < bytes.count {
        if bytes[position] == 0x26, let (character, end) = reference(at: position, in: bytes) {
          output += Array(String(character).utf8)
          position = end
        } else {
          output.append(bytes[position])
          position += 1
        }
      }
      return output
    }
    return output.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// The character of `&eacute;`, `&#233;` or `&#xE9;` at a place of a text, and where the text goes on.
  static func reference(at start: Int, in bytes: UnsafeRawBufferPointer) -> (Unicode.Scalar, end: Int)? {
    let body = bytes[(start + 1)...].prefix(10)
    guard let semicolon = body.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: body[..<semicolon], as: UTF8.self)
    guard let scalar = name.hasPrefix("#") ? numeric(name.dropFirst()) : named[name] else { return nil }
    return (scalar, semicolon + 1)
  }

  /// Control characters are none; 128 to 159 mean Windows-1252, as browsers read them.
  private static func numeric(_ digits: Substring) -> Unicode.Scalar? {
    let isHex = digits.first == "x" || digits.first == "X"
    guard let value = UInt32(digits.dropFirst(isHex ? 1 : 0), radix: isHex ? 16 : 10) else { return nil }
    if (0x80...0x9F).contains(value) { return TextDecoding.windows1252(UInt8(value)) }
    return value >= 0x20 || value == 0x0A || value == 0x09 ? Unicode.Scalar(value) : nil
  }

  private static let named: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = ["quot": "\"", "amp": "&", "lt": "<", "gt": ">", "apos": "'"]
    for (offset, name) in latin.split(separator: " ").enumerated() {
      table[String(name)] = Unicode.Scalar(160 + UInt32(offset))
    }
    for entry in others.split(separator: " ") {
      let parts = entry.split(separator: "=")
      table[String(parts[0])] = UInt32(parts[1], radix: 16).flatMap(Unicode.Scalar.init)
    }
    return table
  }()

  /// The characters from 160 to 255, in order.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
    micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
    Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash \
    Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute \
    ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc \
    uuml yacute thorn yuml
    """

  /// Names and code points of the others.
  private static let others = """
    Alpha=391 Beta=392 Gamma=393 Delta=394 Epsilon=395 Zeta=396 Eta=397 Theta=398 Iota=399 Kappa=39A Lambda=39B \
    Mu=39C Nu=39D Xi=39E Omicron=39F Pi=3A0 Rho=3A1 Sigma=3A3 Tau=3A4 Upsilon=3A5 Phi=3A6 Chi=3A7 Psi=3A8 Omega=3A9 \
    alpha=3B1 beta=3B2 gamma=3B3 delta=3B4 epsilon=3B5 zeta=3B6 eta=3B7 theta=3B8 iota=3B9 kappa=3BA lambda=3BB \
    mu=3BC nu=3BD xi=3BE omicron=3BF pi=3C0 rho=3C1 sigmaf=3C2 sigma=3C3 tau=3C4 upsilon=3C5 phi=3C6 chi=3C7 psi=3C8 \
    omega=3C9 OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 fnof=192 circ=2C6 tilde=2DC thetasym=3D1 upsih=3D2 \
    piv=3D6 ensp=2002 emsp=2003 thinsp=2009 zwnj=200C zwj=200D lrm=200E rlm=200F ndash=2013 mdash=2014 lsquo=2018 \
    rsquo=2019 sbquo=201A ldquo=201C rdquo=201D bdquo=201E dagger=2020 Dagger=2021 bull=2022 hellip=2026 permil=2030 \
    prime=2032 Prime=2033 lsaquo=2039 rsaquo=203A oline=203E frasl=2044 euro=20AC image=2111 weierp=2118 real=211C \
    trade=2122 alefsym=2135 larr=2190 uarr=2191 rarr=2192 darr=2193 harr=2194 crarr=21B5 lArr=21D0 uArr=21D1 \
    rArr=21D2 dArr=21D3 hArr=21D4 forall=2200 part=2202 exist=2203 empty=2205 nabla=2207 isin=2208 notin=2209 \
    ni=220B prod=220F sum=2211 minus=2212 lowast=2217 radic=221A prop=221D infin=221E ang=2220 and=2227 or=2228 \
    cap=2229 cup=222A int=222B there4=2234 sim=223C cong=2245 asymp=2248 ne=2260 equiv=2261 le=2264 ge=2265 sub=2282 \
    sup=2283 nsub=2284 sube=2286 supe=2287 oplus=2295 otimes=2297 perp=22A5 sdot=22C5 lceil=2308 rceil=2309 \
    lfloor=230A rfloor=230B lang=2329 rang=232A loz=25CA spades=2660 clubs=2663 hearts=2665 diams=2666
    """
}
