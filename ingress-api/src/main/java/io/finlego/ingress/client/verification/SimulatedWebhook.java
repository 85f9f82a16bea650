package io.finlego.ingress.client.verification;

import io.finlego.ingress.http.shape.AcceptedObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the body of a webhook in the way that Sumsub does. */
final class SimulatedWebhook {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final DateTimeFormatter TIME_FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private SimulatedWebhook() {}

  /**
   * The body of the webhook that reports the requested review.
   *
   * @param createdAt the webhook's time, which is written with milliseconds
   */
  static byte[] applicantReviewed(AcceptedObject request, Instant createdAt) {
    boolean isGreen = request.requiredText("reviewAnswer").equals("GREEN");
    ObjectNode webhook = JSON.createObjectNode();
    webhook.put("applicantId", request.requiredText("applicantId"));
    webhook.put("applicantType", "individual");
    webhook.put("correlationId", "req-" + UUID.randomUUID());
    String level = request.text("levelName");
    webhook.put("levelName", level == null ? "sandbox" : level);
    webhook.put("sandboxMode", true);
    webhook.put("type", "applicantReviewed");
    webhook.put("reviewStatus", "completed");
    ObjectNode reviewResult = webhook.putObject("reviewResult");
    reviewResult.put("reviewAnswer", isGreen ? "GREEN" : "RED");
    if (!isGreen) {
      request.texts("rejectLabels").forEach(reviewResult.putArray("rejectLabels")::add);
      reviewResult.put("reviewRejectType", "FINAL");
    }
    webhook.put(WebhookShapes.CREATED_AT, TIME_FORMAT.format(createdAt));
    webhook.put("clientId", "sandbox");
    return JSON.writeValueAsBytes(webhook);
  }
}
