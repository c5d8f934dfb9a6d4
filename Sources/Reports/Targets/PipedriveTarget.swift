import Forms
import Planning

/// The stages as Pipedrive's API takes them, one after the other (`POST /v1/stages`). Won and lost are no stages there.
enum PipedriveTarget: CRMTarget {
  static let name = "pipedrive"

  static func file(of form: ReturnedForm) throws(CRMTargetError) -> CRMTargetFile {
    guard let stages = StageDefinition.all(of: form) else { throw .noStages(form) }
    let inputs = stages.map { stage -> JSONValue in
      [
        "name": .string(stage.label), "pipeline_id": .null, "order_nr": .integer(stage.number),
        "deal_probability": .integer(stage.percent), "rotten_flag": .boolean(stage.ageLimit != nil),
        "rotten_days": JSONValue(stage.ageLimit),
      ]
    }
    return CRMTargetFile(
      JSONWriter.text(.array(inputs), .indented) + "\n",
      remarks: ["fill in pipeline_id, which only the account knows, and post each stage to /v1/stages"])
  }
}
