package io.finlego.ingress.reference.openapi;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The envelopes of failures and of commands that are not decided yet. */
final class CommonSchemas {

  static final String FAILURE = "Failure";
  static final String ACCEPTED = "AcceptedCommand";

  /** An example of a trace id. */
  static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

  private CommonSchemas() {}

  @SuppressWarnings("rawtypes")
  static Map<String, Schema> all() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    schemas.put(FAILURE, failure());
    schemas.put(ACCEPTED, accepted());
    return schemas;
  }

  static Schema<?> reference(String name) {
    return new Schema<>(SpecVersion.V31).$ref("#/components/schemas/" + name);
  }

  private static Schema<?> failure() {
    Schema<?> metadata =
        object()
            .addProperty("code", text("A stable code.").example("invalidField"))
            .addProperty(
                "field",
                text("The JSON path, parameter or header at fault, if there is one.")
                    .example("transaction.amount"))
            .addProperty("traceId", text("Identifies the request in the logs.").example(TRACE_ID));
    Schema<?> reason =
        object().addProperty("message", text("What happened.")).addProperty("metadata", metadata);
    Schema<?> error =
        object()
            .addProperty("message", text("The fault as a sentence for the caller's engineer."))
            .addProperty("metadata", metadata)
            .addProperty("reasons", list(reason));
    return envelope(true)
        .description("The envelope of a failure.")
        .addProperty("reasons", list(reason))
        .addProperty("errors", list(error))
        .addProperty("successes", list(reason))
        .addProperty("valueOrDefault", type("null"));
  }

  private static Schema<?> accepted() {
    Schema<?> value =
        object()
            .addProperty(
                "commandId",
                text("The id of the command; its outcome is at `Location`.").format("uuid"))
            .addProperty("status", constant("accepted"));
    return envelope(false)
        .description("The envelope of a command that is not decided yet.")
        .addProperty("reasons", list(object()))
        .addProperty("errors", list(object()))
        .addProperty("successes", list(object()))
        .addProperty("valueOrDefault", value)
        .addProperty("value", value);
  }

  private static Schema<?> envelope(boolean failed) {
    return object()
        .addProperty("isFailed", constant(failed))
        .addProperty("isSuccess", constant(!failed));
  }

  private static Schema<?> constant(Object value) {
    Schema<Object> constant = new Schema<>(SpecVersion.V31);
    constant.setConst(value);
    return constant;
  }

  private static Schema<?> object() {
    return type("object");
  }

  private static Schema<?> list(Schema<?> items) {
    return type("array").items(items);
  }

  private static Schema<?> text(String description) {
    return type("string").description(description);
  }

  private static Schema<?> type(String type) {
    Schema<?> schema = new Schema<>(SpecVersion.V31);
    schema.setTypes(new LinkedHashSet<>(List.of(type)));
    return schema;
  }
}
