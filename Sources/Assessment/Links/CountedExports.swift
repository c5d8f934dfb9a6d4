public import Planning

/// What was found in a folder of a CRM's exports: how each file was read, and what the questions of the link rules gave.
public struct CountedExports: Sendable {
  /// The folder.
  public var path: String
  public var crm: String
  public var crmName: String
  public var files: [File]
  /// Files that are no export, with the reason.
  public var passedOver: [PassedOver]
  /// What was noticed while reading, a sentence each.
  public var notes: [String]
  /// A count for each rule, in the order of their codes.
  public var counts: [LinkCount]
  public var objects: [Filled]
  /// Contacts that belong to a deal at least, out of all; nil where the exports don't tell.
  public var contactsInDeals: Int?
  public var contacts: Int?
  public var clusters: Clusters
  /// Nil where the exports don't tell.
  public var openDeals: OpenDeals?

  public init(
    path: String, crm: String, crmName: String, files: [File], passedOver: [PassedOver], notes: [String],
    counts: [LinkCount], objects: [Filled], contactsInDeals: Int?, contacts: Int?, clusters: Clusters,
    openDeals: OpenDeals?
  ) {
    self.path = path
    self.crm = crm
    self.crmName = crmName
    self.files = files
    self.passedOver = passedOver
    self.notes = notes
    self.counts = counts
    self.objects = objects
    self.contactsInDeals = contactsInDeals
    self.contacts = contacts
    self.clusters = clusters
    self.openDeals = openDeals
  }

  /// Whether the CRM was told by the heads, or said; else they are names that all have in common.
  public var isOfKnownCRM: Bool { crm != "neutral" }

  public struct OpenDeals: Hashable, Sendable {
    public var count: Int
    /// Those whose close date is not over.
    public var closeAhead: Int
    public init(count: Int, closeAhead: Int) {
      self.count = count
      self.closeAhead = closeAhead
    }
  }

  /// A sheet of a file that was read.
  public struct File: Hashable, Sendable {
    public var path: String
    /// Nil for a file of separated values.
    public var sheet: String?
    public var object: CRMObject
    /// Rows that were read, and what stood below the table or was deleted in the CRM.
    public var rows: Int
    public var leftOut: Int
    public var columns: [Column]
    /// Heads that nothing was made of.
    public var unused: [String]

    public init(
      path: String, sheet: String?, object: CRMObject, rows: Int, leftOut: Int, columns: [Column],
      unused: [String]
    ) {
      self.path = path
      self.sheet = sheet
      self.object = object
      self.rows = rows
      self.leftOut = leftOut
      self.columns = columns
      self.unused = unused
    }
  }

  /// A column that was understood.
  public struct Column: Hashable, Sendable {
    /// As ``CRMObject/columns`` calls it.
    public var name: String
    /// As it stands in the file.
    public var head: String
    /// From 1.
    public var column: Int

    public init(name: String, head: String, column: Int) {
      self.name = name
      self.head = head
      self.column = column
    }
  }

  public struct PassedOver: Hashable, Sendable {
    public var path: String
    public var reason: String
    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// How many cells of the columns that should be filled in are.
  public struct Filled: Hashable, Sendable {
    public var object: CRMObject
    public var rows: Int
    /// Cells of those columns that were exported.
    public var asked: Int
    public var filled: Int
    /// Those columns that were not exported: nothing is known of them.
    public var missing: [String]

    public init(object: CRMObject, rows: Int, asked: Int, filled: Int, missing: [String]) {
      self.object = object
      self.rows = rows
      self.asked = asked
      self.filled = filled
      self.missing = missing
    }
  }

  /// Records that are the same person or company.
  public struct Clusters: Hashable, Sendable {
    public var contacts: Int
    public var accounts: Int
    /// Some of them, the largest first.
    public var largest: [Cluster]

    public init(contacts: Int, accounts: Int, largest: [Cluster]) {
      self.contacts = contacts
      self.accounts = accounts
      self.largest = largest
    }
  }

  public struct Cluster: Hashable, Sendable {
    public var object: CRMObject
    public var size: Int
    /// The first of them, by file and line.
    public var rows: [LinkRow]

    public init(object: CRMObject, size: Int, rows: [LinkRow]) {
      self.object = object
      self.size = size
      self.rows = rows
    }
  }
}

/// What one rule found.
public struct LinkCount: Hashable, Sendable {
  /// `LINK001`.
  public var code: String
  /// `L01`.
  public var key: String
  /// Records that the rule looks at, and those of them that fail; nil where ``reason`` says why nothing was counted.
  public var scope: Int?
  public var failing: Int?
  public var reason: String?
  /// Kinds of records that were left out of the count, with the reason.
  public var leftOut: [String]
  /// The first that fail, by file and line.
  public var rows: [LinkRow]

  public init(
    code: String, key: String, scope: Int?, failing: Int?, reason: String?, leftOut: [String] = [],
    rows: [LinkRow] = []
  ) {
    self.code = code
    self.key = key
    self.scope = scope
    self.failing = failing
    self.reason = reason
    self.leftOut = leftOut
    self.rows = rows
  }
}

/// A record by its key and its place, never by its name.
public struct LinkRow: Hashable, Sendable {
  public var object: CRMObject
  /// Nil where the record has no key of its own.
  public var id: String?
  /// The place in ``CountedExports/files``.
  public var file: Int
  /// The row in that file.
  public var line: Int

  public init(object: CRMObject, id: String?, file: Int, line: Int) {
    self.object = object
    self.id = id
    self.file = file
    self.line = line
  }
}
