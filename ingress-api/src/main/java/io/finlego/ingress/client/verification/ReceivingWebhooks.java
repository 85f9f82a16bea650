package io.finlego.ingress.client.verification;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.json.RawJson;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.kernel.Sha256;
import io.finlego.schemas.Domain;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Receives webhooks. Checks the signature before the body is parsed as JSON, and sends the content
 * to the client processor in a command.
 */
@Component
final class ReceivingWebhooks {

  private static final Logger LOG = LoggerFactory.getLogger(ReceivingWebhooks.class);

  private static final Operation REPORT = new Operation("reportVerification", Domain.CLIENT);
  private static final CurrentCaller SUMSUB =
      new CurrentCaller(CallerKind.WEBHOOK, "sumsub", "sumsub", null);

  /** The namespace for UUIDs made from applicant ids. These UUIDs are the commands' record keys. */
  private static final UUID NAMESPACE = UUID.fromString("6e1c6c0e-4f5b-5d0a-8a3e-2f0b8f7c9d31");

  /**
   * The longest wait for the outcome. Sumsub waits five seconds for an answer and then sends the
   * webhook again. If Kafka is down, up to 1.5 seconds may pass before we notice it, so three
   * seconds leave some room.
   */
  private static final Duration WAIT_MAX = Duration.ofSeconds(3);

  private final CommandGateway gateway;
  private final ReportedVerificationView view;
  private final RequestShape shape;
  private final RawJson json;
  private final @Nullable WebhookSigner signer;
  private final Duration replyWait;

  ReceivingWebhooks(
      CommandGateway gateway,
      ReportedVerificationView view,
      @Qualifier("sumsubWebhookShape") RequestShape shape,
      RawJson json,
      SumsubSettings sumsub,
      IngressSettings settings) {
    this.gateway = gateway;
    this.view = view;
    this.shape = shape;
    this.json = json;
    this.signer = signer(sumsub);
    Duration replyTimeout = settings.commands().replyTimeout();
    this.replyWait = replyTimeout.compareTo(WAIT_MAX) < 0 ? replyTimeout : WAIT_MAX;
  }

  private static @Nullable WebhookSigner signer(SumsubSettings settings) {
    String secret = settings.secret();
    if (secret == null || secret.isBlank()) {
      LOG.warn(
          "Sumsub's webhooks are refused: finlego.ingress.sumsub.secret is not set, so their"
              + " signatures cannot be checked.");
      return null;
    }
    return new WebhookSigner(secret.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Applies the webhook. If the same bytes were received before, returns the first answer again.
   *
   * @param answerHeaders takes the name and the value of a header, and sets the header in the
   *     answer
   * @throws ApiException 401 if the signature is missing or wrong, 503 if no secret is configured
   */
  ResponseEntity<Result<ReportedVerification>> receive(
      SignedWebhook webhook, BiConsumer<String, String> answerHeaders) {
    return receive(webhook, null, "", answerHeaders);
  }

  /**
   * Signs and applies a simulated webhook. If the same request with the same idempotency key was
   * received before, returns the first answer again, although the new webhook contains another time
   * than the first webhook.
   *
   * @param request the content that identifies the request
   */
  ResponseEntity<Result<ReportedVerification>> receiveSimulated(
      byte[] body, CommandContext context, Object request) {
    String key = context.idempotencyKey();
    return receive(
        sign(body),
        key == null ? null : "simulated by %s: %s".formatted(context.caller().subject(), key),
        request,
        context.answerHeaders());
  }

  /**
   * Checks the signature and submits the command.
   *
   * @param key the idempotency key; null if the digest of the webhook's bytes is the key
   * @param request the content that identifies the request; ignored if the key is null
   */
  private ResponseEntity<Result<ReportedVerification>> receive(
      SignedWebhook webhook,
      @Nullable String key,
      Object request,
      BiConsumer<String, String> answerHeaders) {
    if (!requireSigner().isSigned(webhook.body(), webhook.digest(), webhook.algorithm())) {
      throw ApiException.of(
          ErrorCode.UNAUTHENTICATED, "The webhook's signature is missing or wrong.");
    }
    AcceptedObject content = new AcceptedObject(shape.read(json.read(webhook.body())));
    String bodyDigest = HexFormat.of().formatHex(Sha256.of(webhook.body()));
    return gateway.submit(
        new CommandContext(
            SUMSUB, key == null ? bodyDigest : key, false, replyWait, false, answerHeaders),
        Submission.of(REPORT, SumsubWebhook.command(content), view)
            .keyedBy(NameBasedUuid.of(NAMESPACE, content.requiredText("applicantId")))
            .requestedBy(key == null ? bodyDigest : request));
  }

  /** Signs a body in the way that Sumsub does. */
  SignedWebhook sign(byte[] body) {
    DigestAlgorithm algorithm = DigestAlgorithm.HMAC_SHA256_HEX;
    return new SignedWebhook(body, requireSigner().sign(body, algorithm), algorithm.name());
  }

  private WebhookSigner requireSigner() {
    if (signer == null) {
      throw ApiException.unavailable("Webhooks cannot be checked: their secret is not configured.");
    }
    return signer;
  }
}
