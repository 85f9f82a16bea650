package io.finlego.ingress.client.verification;

import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.schemas.client.ReportVerification;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the command from an accepted webhook. */
final class SumsubWebhook {

  private SumsubWebhook() {}

  static ReportVerification command(AcceptedObject webhook) {
    AcceptedObject review =
        webhook.json().hasNonNull("reviewResult") ? webhook.requiredObject("reviewResult") : null;
    return new ReportVerification(
        webhook.requiredText("applicantId"),
        webhook.text("externalUserId"),
        webhook.requiredText("type"),
        textOf(review, "reviewAnswer"),
        textOf(review, "reviewRejectType"),
        review == null ? List.of() : review.texts("rejectLabels"),
        createdAt(webhook),
        webhook.text("levelName"),
        webhook.flag("sandboxMode"));
  }

  private static @Nullable String textOf(@Nullable AcceptedObject review, String field) {
    return review == null ? null : review.text(field);
  }

  private static Instant createdAt(AcceptedObject webhook) {
    return Objects.requireNonNull(
        WebhookTime.parse(webhook.json().required(WebhookShapes.CREATED_AT)),
        "The shape let a webhook without a time pass.");
  }
}
