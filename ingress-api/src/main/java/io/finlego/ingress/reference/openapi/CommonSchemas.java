package io.finlego.ingress.reference.openapi;

import io.finlego.ingress.http.shape.Schemas;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The schemas for the answers that many operations share: the envelope of a failure, the envelope
 * of a command that is not decided yet, and their parts.
 */
final class CommonSchemas {

  static final String FAILURE = "Failure";
  static final String ACCEPTED = "AcceptedCommand";

  static final String EXAMPLE_TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

  private static final String ERROR_SCHEMA = "ApiError";
  private static final String REASON_SCHEMA = "Reason";
  private static final String FAULT_SCHEMA = "FaultMetadata";

  private CommonSchemas() {}

  @SuppressWarnings("rawtypes")
  static Map<String, Schema> all() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    schemas.put(FAILURE, failure());
    schemas.put(ACCEPTED, accepted());
    schemas.put(ERROR_SCHEMA, error());
    schemas.put(REASON_SCHEMA, reason());
    schemas.put(FAULT_SCHEMA, fault());
    return schemas;
  }

  private static Schema<?> failure() {
    return requireAll(
        envelope(true)
            .description("The envelope of a failure.")
            .addProperty(
                "valueOrDefault", Schemas.of("object", "null").description("Always null.")));
  }

  private static Schema<?> accepted() {
    Schema<?> value =
        requireAll(
            Schemas.of("object")
                .addProperty(
                    "commandId",
                    text("The id of the command; its outcome is at `Location`.").format("uuid"))
                .addProperty("status", Schemas.words(List.of("accepted"))));
    return requireAll(
        envelope(false)
            .description("The envelope of a command that is not decided yet.")
            .addProperty("valueOrDefault", value)
            .addProperty("value", value));
  }

  private static Schema<?> envelope(boolean isFailed) {
    return Schemas.of("object")
        .addProperty("isFailed", constant(isFailed))
        .addProperty("isSuccess", constant(!isFailed))
        .addProperty("reasons", Schemas.list(Schemas.reference(REASON_SCHEMA)))
        .addProperty("errors", Schemas.list(Schemas.reference(ERROR_SCHEMA)))
        .addProperty("successes", Schemas.list(Schemas.reference(REASON_SCHEMA)));
  }

  private static Schema<?> error() {
    return requireAll(
        Schemas.of("object")
            .description("One thing that is wrong with a request.")
            .addProperty("message", text("The fault as a sentence for the caller's engineer."))
            .addProperty("metadata", Schemas.reference(FAULT_SCHEMA))
            .addProperty("reasons", Schemas.list(Schemas.reference(REASON_SCHEMA))));
  }

  private static Schema<?> reason() {
    return requireAll(
        Schemas.of("object")
            .description("Something that happened.")
            .addProperty("message", text("What happened."))
            .addProperty("metadata", Schemas.reference(FAULT_SCHEMA)));
  }

  private static Schema<?> fault() {
    Schema<?> metadata =
        requireAll(
            Schemas.of("object")
                .description("An error for machines.")
                .addProperty("code", text("A stable code.").example("invalidField"))
                .addProperty(
                    "traceId",
                    text("Identifies the request in the logs.").example(EXAMPLE_TRACE_ID)));
    return metadata.addProperty(
        "field",
        text("The JSON path, parameter or header at fault, if there is one.")
            .example("transaction.amount"));
  }

  private static Schema<?> constant(boolean value) {
    Schema<Object> constantSchema = new Schema<>(SpecVersion.V31);
    constantSchema.setTypes(Set.of("boolean"));
    constantSchema.setConst(value);
    return constantSchema;
  }

  /** Makes all properties of the object required, and returns the object. */
  private static Schema<?> requireAll(Schema<?> object) {
    object.setRequired(new ArrayList<>(object.getProperties().keySet()));
    return object;
  }

  private static Schema<?> text(String description) {
    return Schemas.of("string").description(description);
  }
}
