package io.finlego.ingress.client.verification;

import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.http.shape.AnyShape;
import io.finlego.ingress.http.shape.BooleanShape;
import io.finlego.ingress.http.shape.ListShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.TextShape;
import io.finlego.ingress.http.shape.WordShape;
import io.finlego.kernel.TextLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The bodies of webhooks and of the sandbox's simulated webhooks. */
@Configuration(proxyBeanMethods = false)
class WebhookShapes {

  static final String WEBHOOK = "SumsubWebhook";
  static final String SIMULATE_WEBHOOK = "SimulateSumsubWebhook";
  static final String CREATED_AT = "createdAtMs";

  private static final int LABELS_MAX = 100;

  private static final TextShape SHORT_TEXT = TextShape.of(TextLimit.PROVIDER_WORD);

  /** The fields of a webhook that we use. A webhook may have other fields, which are ignored. */
  @Bean
  RequestShape sumsubWebhookShape() {
    return RequestShape.required(
        WEBHOOK,
        ObjectShape.of(
                required("type", SHORT_TEXT).describedAs("`applicantReviewed` and others."),
                required("applicantId", SHORT_TEXT).describedAs("Sumsub's id of the applicant."),
                required(CREATED_AT, new AnyShape(false, WebhookTime.CHARACTERS_MAX + 2))
                    .describedAs(
                        "`2021-05-14 16:00:25.032` in UTC, or milliseconds since 1970. It decides"
                            + " the order of events."),
                nullable("externalUserId", SHORT_TEXT)
                    .describedAs("Our own name for the applicant, as given to Sumsub."),
                nullable("reviewResult", reviewResult()),
                nullable("levelName", SHORT_TEXT)
                    .describedAs("Sumsub's name of the checks; settings say which of them count."),
                nullable("sandboxMode", new BooleanShape())
                    .describedAs("Whether the event comes from Sumsub's sandbox."))
            .with(new WebhookTime(CREATED_AT))
            .allowingUnknownFields());
  }

  @Bean
  @Profile("sandbox")
  RequestShape simulateSumsubWebhookShape() {
    return RequestShape.required(
        SIMULATE_WEBHOOK,
        ObjectShape.of(
            required("applicantId", SHORT_TEXT),
            required("reviewAnswer", WordShape.of("GREEN RED"))
                .describedAs("`RED` is a final rejection (`FINAL`)."),
            nullable("rejectLabels", labels()),
            nullable("levelName", SHORT_TEXT).describedAs("`sandbox` if it is absent.")));
  }

  private static ObjectShape reviewResult() {
    return ObjectShape.of(
            nullable("reviewAnswer", SHORT_TEXT).describedAs("`GREEN` or `RED`."),
            nullable("reviewRejectType", SHORT_TEXT)
                .describedAs("`FINAL`, or `RETRY` if the applicant may try again."),
            nullable("rejectLabels", labels()).describedAs("The provider's reasons."))
        .allowingUnknownFields();
  }

  private static ListShape labels() {
    return ListShape.of(SHORT_TEXT, LABELS_MAX);
  }
}
