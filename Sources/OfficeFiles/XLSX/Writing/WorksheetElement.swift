/// The children of CT_Worksheet (ECMA-376 part 1, 18.3.1.99), in the only order that the standard allows.
enum WorksheetElement: String, CaseIterable, Sendable {
  case sheetPr, dimension, sheetViews, sheetFormatPr, cols, sheetData, sheetCalcPr, sheetProtection,
    protectedRanges
  case scenarios, autoFilter, sortState, dataConsolidate, customSheetViews, mergeCells, phoneticPr
  case conditionalFormatting, dataValidations, hyperlinks, printOptions, pageMargins, pageSetup, headerFooter
  case rowBreaks, colBreaks, customProperties, cellWatches, ignoredErrors, smartTags, drawing, legacyDrawing
  case legacyDrawingHF, drawingHF, picture, oleObjects, controls, webPublishItems, tableParts, extLst
}
