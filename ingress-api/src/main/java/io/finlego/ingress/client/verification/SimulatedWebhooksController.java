package io.finlego.ingress.client.verification;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The sandbox's operation that simulates a webhook of Sumsub. */
@RestController
@Profile("sandbox")
@ApiGroup(ApiGroup.Name.ONBOARDING_INTEGRATION)
class SimulatedWebhooksController {

  private final ReceivingWebhooks webhooks;
  private final RequestShape shape;
  private final Clock clock;

  SimulatedWebhooksController(
      ReceivingWebhooks webhooks,
      @Qualifier("simulateSumsubWebhookShape") RequestShape shape,
      Clock clock) {
    this.webhooks = webhooks;
    this.shape = shape;
    this.clock = clock;
  }

  @PostMapping("/integration/sumsub-webhooks/simulate")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Simulate a webhook from Sumsub",
      text =
          """
          Sandbox only. Makes the `applicantReviewed` that Sumsub would send now, signs it and handles it like a \
          webhook: `GREEN`, or `RED` with `FINAL` and the given labels. `applicantId` may be any id by which the \
          client or a related individual is found, including its own. Each call is a new event, unless \
          it repeats an `Idempotency-Key`: then it gets the first answer again.\
          """,
      body = WebhookShapes.SIMULATE_WEBHOOK,
      example = "simulate-sumsub-webhook")
  ResponseEntity<Result<ReportedVerification>> simulate(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    byte[] webhook = SimulatedWebhook.applicantReviewed(request, clock.instant());
    return webhooks.receiveSimulated(webhook, context, request.json());
  }
}
