import Forms
import Planning

/// A deal pipeline as HubSpot's pipelines API takes it (`POST /crm/v3/pipelines/deals`).
enum HubSpotTarget: CRMTarget {
  static let name = "hubspot"

  /// Characters that a pipeline's name may have.
  private static let longestLabel = 36

  static func file(of form: ReturnedForm) throws(CRMTargetError) -> CRMTargetFile {
    guard let stages = StageDefinition.all(of: form) else { throw .noStages(form) }
    var inputs = stages.map { input($0.label, $0.probability, order: $0.number - 1) }
    inputs.append(input("Closed won", 1, order: stages.count))
    inputs.append(input("Closed lost", 0, order: stages.count + 1))
    let title = form.answers["client"]?.text ?? "Sales pipeline"
    let pipeline: JSONValue = [
      "label": .string(String(title.prefix(longestLabel))), "displayOrder": .integer(0),
      "stages": .array(inputs),
    ]
    return CRMTargetFile(
      JSONWriter.text(pipeline, .indented) + "\n",
      remarks: ["post it to /crm/v3/pipelines/deals; there is no import of stages in HubSpot's screens"])
  }

  /// The values of metadata are texts.
  private static func input(_ label: String, _ probability: Double, order: Int) -> JSONValue {
    [
      "label": .string(label), "displayOrder": .integer(order),
      "metadata": [
        "isClosed": .string(probability == 0 || probability == 1 ? "true" : "false"),
        "probability": .string(JSONWriter.digits(probability)),
      ],
    ]
  }
}
