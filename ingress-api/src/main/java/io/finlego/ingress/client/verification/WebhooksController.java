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

/** The operation that receives Sumsub's webhooks. A webhook has a signature instead of a token. */
@RestController
@ApiGroup(ApiGroup.Name.ONBOARDING_INTEGRATION)
class WebhooksController {

  private static final byte[] EMPTY_BODY = {};

  private final ReceivingWebhooks webhooks;

  WebhooksController(ReceivingWebhooks webhooks) {
    this.webhooks = webhooks;
  }

  @PostMapping(
      path = "/integration/sumsub-webhooks/update-state",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Callers({})
  @Described(
      summary = "Receive a webhook from Sumsub",
      text =
          """
          For Sumsub, without a token: `X-Payload-Digest` is the HMAC of the body's bytes in hexadecimal digits, made \
          with the secret `finlego.ingress.sumsub.secret` and the algorithm in `X-Payload-Digest-Alg`. A missing or \
          wrong signature: 401 `unauthenticated`, whatever the body holds. Without a configured secret: 503 \
          `unavailable`.

          `applicantCreated` and `applicantReset` begin a verification anew, `applicantPending`, \
          `applicantAwaitingService`, \
          `applicantAwaitingUser` and `applicantOnHold` say that it is in progress, and `applicantReviewed` decides \
          it: `GREEN` approves, `RED` with `FINAL` rejects, any other `RED` allows another try. `applicantDeleted` \
          withdraws the applicant. Other types are stored and change nothing. So are events of a `levelName` that the \
          institution does not count, and outside the sandbox those with `sandboxMode`. A pending client becomes active when it \
          is approved; for a company, all related individuals who must be verified have to be approved too.

          An applicant belongs to a client if its `applicantId` or `externalUserId` is the client's id, `onboardingId` \
          or `applicantId`, or the id or `applicantId` of one of its related individuals. Events of unknown applicants \
          are stored, because their client may be created later. Events are ordered by `createdAtMs`: an older event \
          does not undo a newer one. The same bytes are the same event and get the first answer again for 30 days.

          The answer comes within 5 seconds: 200 if the webhook was applied, 202 if it was accepted but not decided \
          yet, 503 if nothing was accepted.\
          """,
      body = WebhookShapes.WEBHOOK,
      example = "sumsub-webhook")
  ResponseEntity<Result<ReportedVerification>> updateState(
      @RequestBody(required = false) byte @Nullable [] body,
      @Parameter(description = "The signature, in hexadecimal digits.")
          @RequestHeader(name = SignedWebhook.DIGEST_HEADER, required = false)
          @Nullable String digest,
      @Parameter(description = "`HMAC_SHA256_HEX` or `HMAC_SHA512_HEX`.")
          @RequestHeader(name = SignedWebhook.ALGORITHM_HEADER, required = false)
          @Nullable String algorithm,
      HttpServletResponse response) {
    return webhooks.receive(
        new SignedWebhook(body == null ? EMPTY_BODY : body, digest, algorithm),
        response::setHeader);
  }
}
