import Forms
import OfficeFiles
import Planning
import Spreadsheet
import Testing

/// What must hold of every form, so that it can be found again and looks as it should.
@Suite struct LayoutTests {
  @Test(arguments: FormRegistry.kinds)
  func `heads within a table differ, whatever the case`(kind: String) throws {
    for table in try builtInForm(kind).schema.tables {
      let heads = (table.columns.map(\.label) + [table.keyLabel].compactMap(\.self)).map { $0.lowercased() }
      #expect(Set(heads).count == heads.count, "\(table.id)")
      #expect(!heads.contains(""))
    }
  }

  @Test(arguments: FormRegistry.kinds)
  func `ids within a form differ`(kind: String) throws {
    let schema = try builtInForm(kind).schema
    let ids = schema.fields.map(\.id) + schema.tables.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(["client", "round", "asOf", "contact"].allSatisfy(ids.contains))
  }

  @Test(arguments: FormRegistry.kinds)
  func `no formula of a fresh workbook shows an error`(kind: String) throws {
    let workbook = try FormLayout(builtInForm(kind)).workbook
    for sheet in workbook.sheets {
      for row in sheet.rowNumbers {
        for (column, cell) in sheet.rows[row]?.cells ?? [] {
          if case .error(let error) = cell.value {
            Issue.record("\(sheet.name)!\(CellReference(row: row, column: column)) shows \(error)")
          }
        }
      }
    }
  }

  @Test(arguments: FormRegistry.kinds, UInt64(11)...15)
  func `no formula shows an error whatever was answered`(kind: String, seed: UInt64) throws {
    let form = try builtInForm(kind)
    var random = RandomAnswers(seed: seed)
    let values = FormValues(form: form, answers: random.answers(form.schema))
    for field in form.fields {
      if case .error(let error) = values.value(field.schema.id) {
        Issue.record("seed \(seed): \(field.schema.id) shows \(error)")
      }
    }
    for table in form.tables {
      for row in 0..<values.rowCount(table.id) {
        for column in table.answerColumns {
          if case .error(let error) = values.value(table.id, row: row, column: column.schema.id) {
            Issue.record("seed \(seed): \(table.id) row \(row) \(column.schema.id) shows \(error)")
          }
        }
      }
    }
  }

  @Test(arguments: FormRegistry.kinds)
  func `inputs are unlocked, all else is locked`(kind: String) throws {
    let form = try builtInForm(kind)
    let layout = FormLayout(form)
    for field in form.fields {
      let place = try #require(layout.placement.fields[field.schema.id])
      let sheet = try layout.workbook.sheets[layout.workbook.index(of: place.sheet)]
      let reference = try #require(place.cell)
      let cell = try #require(sheet[reference])
      #expect(layout.workbook.styles[cell.style].isLocked == field.schema.isComputed, "\(field.schema.id)")
    }
    for sheet in form.sheets {
      let hasFreeRows = sheet.tables.contains { $0.schema.hasFreeRows }
      #expect(sheet.isProtected != hasFreeRows, "\(sheet.name)")
    }
  }

  @Test(arguments: FormRegistry.kinds)
  func `every closed choice has its drop-down`(kind: String) throws {
    let form = try builtInForm(kind)
    let layout = FormLayout(form)
    for table in form.tables {
      let place = try #require(layout.placement.tables[table.id])
      let sheet = try layout.workbook.sheets[layout.workbook.index(of: place.sheet)]
      for column in table.answerColumns where [.choice, .yesno].contains(column.schema.kind) {
        guard !column.schema.isComputed, let number = place.columns[column.schema.id] else { continue }
        for (row, line) in zip(table.schema.rows, place.rows) where !row.closed.contains(column.schema.id) {
          let cell = CellReference(row: line ?? 0, column: number)
          #expect(
            sheet.validations.contains { $0.ranges.contains { $0.contains(cell) } },
            "\(table.id) \(row.key) \(column.schema.id)")
        }
      }
    }
  }
}
