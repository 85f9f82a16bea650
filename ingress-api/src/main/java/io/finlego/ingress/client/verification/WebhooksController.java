package io.finlego.ingress.client.verification;

import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes Sumsub's webhooks. No token comes with them: the signature is what they are known by. */
@RestController
@ApiGroup(ApiGroup.Name.ONBOARDING_INTEGRATION)
class WebhooksController {

  private static final byte[] NOTHING = {};

  private final ReceivingWebhooks webhooks;

  WebhooksController(ReceivingWebhooks webhooks) {
    this.webhooks = webhooks;
  }

  @PostMapping(
      path = "/integration/sumsub-webhooks/update-state",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Callers({})
  @Described(
      summary = "Take a webhook of Sumsub's",
      text =
          """
          For Sumsub, and no token: `X-Payload-Digest` is the HMAC of the body's bytes in hexadecimal digits, by the secret \
          `finlego.ingress.sumsub.secret` and the algorithm in `X-Payload-Digest-Alg`. Anything else than a good signature: 401 \
          `unauthenticated`, whatever the body holds. Without a configured secret: 503 `unavailable`.

          `applicantCreated` and `applicantReset` begin a verification anew, `applicantPending`, `applicantAwaitingService`, \
          `applicantAwaitingUser` and `applicantOnHold` say that it is under way, `applicantReviewed` decides: `GREEN` approves, \
          `RED` with `FINAL` rejects, any other `RED` may be mended. `applicantDeleted` takes the applicant back. Other types are \
          remembered and change nothing. A pending client becomes active when it, and of a company everybody who must be, is \
          approved.

          An applicant is a client's if its `applicantId` or its `externalUserId` is the client's id, its `onboardingId`, its \
          `applicantId`, or the id or `applicantId` of one of its related individuals. One of nobody known is remembered: \
          its client may be created later. Events count by `createdAtMs`: an older one undoes nothing. The same bytes again \
          are the same event: the first answer again, for 30 days.

          The answer comes within 5 seconds: 200 when it is applied, 202 when it is on the log and not decided yet, 503 when \
          nothing was accepted.\
          """,
      body = WebhookShapes.WEBHOOK,
      example = "sumsub-webhook")
  ResponseEntity<Result<ReportedVerification>> updateState(
      @RequestBody(required = false) byte @Nullable [] body,
      @Parameter(description = "The signature, in hexadecimal digits.")
          @RequestHeader(name = SignedWebhook.DIGEST, required = false)
          @Nullable String digest,
      @Parameter(description = "`HMAC_SHA256_HEX` or `HMAC_SHA512_HEX`.")
          @RequestHeader(name = SignedWebhook.ALGORITHM, required = false)
          @Nullable String algorithm,
      HttpServletResponse response) {
    return webhooks.receive(
        new SignedWebhook(body == null ? NOTHING : body, digest, algorithm), response::setHeader);
  }
}
