package io.finlego.ingress.client.verification;

import io.finlego.ingress.http.shape.AcceptedObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the body that Sumsub would send. */
final class SimulatedWebhook {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private SimulatedWebhook() {}

  /** The webhook that reports the requested review, dated at this instant to the millisecond. */
  static byte[] reviewed(AcceptedObject request, Instant at) {
    boolean green = request.requiredText("reviewAnswer").equals("GREEN");
    ObjectNode webhook = JSON.createObjectNode();
    webhook.put("applicantId", request.requiredText("applicantId"));
    webhook.put("applicantType", "individual");
    webhook.put("correlationId", "req-" + UUID.randomUUID());
    String level = request.text("levelName");
    webhook.put("levelName", level == null ? "sandbox" : level);
    webhook.put("sandboxMode", true);
    webhook.put("type", "applicantReviewed");
    webhook.put("reviewStatus", "completed");
    ObjectNode result = webhook.putObject("reviewResult");
    result.put("reviewAnswer", green ? "GREEN" : "RED");
    if (!green) {
      request.texts("rejectLabels").forEach(result.putArray("rejectLabels")::add);
      result.put("reviewRejectType", "FINAL");
    }
    webhook.put(WebhookShapes.CREATED_AT, TIME.format(at));
    webhook.put("clientId", "sandbox");
    return JSON.writeValueAsBytes(webhook);
  }
}
