package io.finlego.ingress.ledger.otp;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.client.profile.ClientPhones;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.Domain;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.Kept;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.ledger.account.Accounts;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.otp.OtpDigests;
import io.finlego.schemas.ledger.OtpOperation;
import io.finlego.schemas.ledger.SendOtp;
import io.finlego.schemas.ledger.VerifyOtp;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Sends one-time codes and exchanges them for tokens. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class OtpController {

  private static final Operation SEND = new Operation("sendOtp", Domain.LEDGER);
  private static final Operation VERIFY = new Operation("verifyOtp", Domain.LEDGER);

  private final CommandGateway gateway;
  private final Accounts accounts;
  private final ClientPhones phones;
  private final SentCodeView sent;
  private final VerifiedCodeView verified;
  private final RequestShape sendShape;
  private final RequestShape verifyShape;

  OtpController(
      CommandGateway gateway,
      Accounts accounts,
      ClientPhones phones,
      SentCodeView sent,
      VerifiedCodeView verified,
      @Qualifier("sendCodeShape") RequestShape sendShape,
      @Qualifier("verifyCodeShape") RequestShape verifyShape) {
    this.gateway = gateway;
    this.accounts = accounts;
    this.phones = phones;
    this.sent = sent;
    this.verified = verified;
    this.sendShape = sendShape;
    this.verifyShape = verifyShape;
  }

  @PostMapping("/Accounts/send-otp")
  @Callers(CallerKind.FRONT_OFFICE)
  @Described(
      summary = "Send a one-time code",
      text =
          """
          Sends the caller a code of six digits with which it confirms the closing of the account. The code goes to the topic \
          `finlego.notifications` for your SMS or e-mail provider, never into an answer or a log (the sandbox shows it at \
          `GET /sandbox/notifications`). It lives for five minutes; an older one for the same account is dead from now on.

          The same `Idempotency-Key` sends no second code. Refusals: 404 `accountNotFound`, 409 `accountClosed`, 429 `tooManyCodes` \
          after five codes within fifteen minutes.\
          """,
      body = OtpShapes.SEND_CODE,
      example = "send-otp")
  ResponseEntity<Result<SentCode>> send(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    Kept request = new Kept(sendShape.read(body));
    ClientId client = Objects.requireNonNull(context.caller().clientId());
    UUID account = request.requiredUuid("accountId");
    SendOtp command =
        new SendOtp(
            client.value(),
            OtpOperation.valueOf(request.requiredText("operation")),
            account,
            phones.masked(client));
    return gateway.submit(
        context,
        Submission.of(SEND, command, sent)
            .keyedBy(client.value())
            .requestedBy(request.json())
            .check(
                () -> accounts.requireVisible(context.caller().scope(), new AccountId(account))));
  }

  @PostMapping("/Accounts/otp-verification")
  @Callers(CallerKind.FRONT_OFFICE)
  @Described(
      summary = "Exchange a one-time code for a token",
      text =
          """
          Gives the `otpToken` for the header `Otp-Token` of the operation for which the code was sent. The token lives for five \
          minutes and allows that operation on that account to this client, once.

          The same `Idempotency-Key` gives the same answer for 30 days. Refusals: 404 `otpNotFound`; 422 `invalidConfirmationCode` \
          for a wrong code, of which the fifth kills the code; 409 `otpDead` for a code that was used, replaced or guessed wrong \
          too often, `otpExpired`.\
          """,
      body = OtpShapes.VERIFY_CODE,
      example = "verify-otp")
  ResponseEntity<Result<VerifiedCode>> verify(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    Kept request = new Kept(verifyShape.read(body));
    ClientId client = Objects.requireNonNull(context.caller().clientId());
    UUID otp = request.requiredUuid("otpId");
    String digest = OtpDigests.ofCode(otp, request.requiredText("code"));
    VerifyOtp command =
        new VerifyOtp(client.value(), otp, ByteBuffer.wrap(HexFormat.of().parseHex(digest)));
    return gateway.submit(
        context,
        Submission.of(VERIFY, command, verified).keyedBy(client.value()).requestedBy(otp, digest));
  }
}
