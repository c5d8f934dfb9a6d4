/// `xl/theme/theme1.xml`. Cells name their colours and fonts themselves; the theme is there because programs
/// expect one, and fills the palette of their colour menus.
enum ThemePart {
  static func bytes() -> [UInt8] {
    var xml = XMLBuffer.document()
    xml.open(
      "a:theme", ["xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", "name": "Office"])
    xml.open("a:themeElements")
    colors(&xml)
    fonts(&xml)
    formats(&xml)
    xml.close("a:themeElements")
    xml.close("a:theme")
    return xml.bytes
  }

  private static func colors(_ xml: inout XMLBuffer) {
    xml.open("a:clrScheme", ["name": "Office"])
    for (name, system, shown) in [("dk1", "windowText", "000000"), ("lt1", "window", "FFFFFF")] {
      xml.open("a:" + name)
      xml.empty("a:sysClr", ["val": .plain(system), "lastClr": .plain(shown)])
      xml.close("a:" + name)
    }
    let named = [
      ("dk2", "44546A"), ("lt2", "E7E6E6"), ("accent1", "4472C4"), ("accent2", "ED7D31"),
      ("accent3", "A5A5A5"),
      ("accent4", "FFC000"), ("accent5", "5B9BD5"), ("accent6", "70AD47"), ("hlink", "0563C1"),
      ("folHlink", "954F72"),
    ]
    for (name, color) in named {
      xml.open("a:" + name)
      xml.empty("a:srgbClr", ["val": .plain(color)])
      xml.close("a:" + name)
    }
    xml.close("a:clrScheme")
  }

  private static func fonts(_ xml: inout XMLBuffer) {
    xml.open("a:fontScheme", ["name": "Office"])
    for name in ["a:majorFont", "a:minorFont"] {
      xml.open(name)
      xml.empty("a:latin", ["typeface": "Arial"])
      xml.empty("a:ea", ["typeface": ""])
      xml.empty("a:cs", ["typeface": ""])
      xml.close(name)
    }
    xml.close("a:fontScheme")
  }

  /// Three of each, as the standard demands.
  private static func formats(_ xml: inout XMLBuffer) {
    let fill: StaticString = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    xml.open("a:fmtScheme", ["name": "Office"])
    xml.open("a:fillStyleLst")
    for _ in 0..<3 { xml.raw(fill) }
    xml.close("a:fillStyleLst")
    xml.open("a:lnStyleLst")
    for width in [6_350, 12_700, 19_050] {
      xml.open("a:ln", ["w": .integer(width), "cap": "flat", "cmpd": "sng", "algn": "ctr"])
      xml.raw(fill)
      xml.empty("a:prstDash", ["val": "solid"])
      xml.empty("a:miter", ["lim": 800_000])
      xml.close("a:ln")
    }
    xml.close("a:lnStyleLst")
    xml.open("a:effectStyleLst")
    for _ in 0..<3 { xml.raw("<a:effectStyle><a:effectLst/></a:effectStyle>") }
    xml.close("a:effectStyleLst")
    xml.open("a:bgFillStyleLst")
    for _ in 0..<3 { xml.raw(fill) }
    xml.close("a:bgFillStyleLst")
    xml.close("a:fmtScheme")
  }
}
