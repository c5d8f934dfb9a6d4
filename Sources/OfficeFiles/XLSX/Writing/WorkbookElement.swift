/// The children of CT_Workbook (ECMA-376 part 1, 18.2.27), in the only order that the standard allows.
enum WorkbookElement: String, CaseIterable, Sendable {
  case fileVersion, fileSharing, workbookPr, workbookProtection, bookViews, sheets, functionGroups
  case externalReferences, definedNames, calcPr, oleSize, customWorkbookViews, pivotCaches, smartTagPr,
    smartTagTypes
  case webPublishing, fileRecoveryPr, webPublishObjects, extLst
}

/// The children of CT_Stylesheet (ECMA-376 part 1, 18.8.39), in the only order that the standard allows.
enum StyleSheetElement: String, CaseIterable, Sendable {
  case numFmts, fonts, fills, borders, cellStyleXfs, cellXfs, cellStyles, dxfs, tableStyles, colors, extLst
}
