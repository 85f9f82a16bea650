package io.finlego.ingress.ledger.otp;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.client.profile.ClientPhones;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.Memoized;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.ledger.account.Accounts;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.otp.OtpDigests;
import io.finlego.schemas.Domain;
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

/** The operations that send a one-time code and exchange the code for a token. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class OtpController {

  private static final Operation SEND = new Operation("sendOtp", Domain.LEDGER);
  private static final Operation VERIFY = new Operation("verifyOtp", Domain.LEDGER);

  private final CommandGateway gateway;
  private final Accounts accounts;
  private final ClientPhones phones;
  private final SentCodeView sentCodeView;
  private final SealedTokenView sealedTokenView;
  private final RequestShape sendCodeShape;
  private final RequestShape verifyCodeShape;

  OtpController(
      CommandGateway gateway,
      Accounts accounts,
      ClientPhones phones,
      SentCodeView sentCodeView,
      SealedTokenView sealedTokenView,
      @Qualifier("sendCodeShape") RequestShape sendCodeShape,
      @Qualifier("verifyCodeShape") RequestShape verifyCodeShape) {
    this.gateway = gateway;
    this.accounts = accounts;
    this.phones = phones;
    this.sentCodeView = sentCodeView;
    this.sealedTokenView = sealedTokenView;
    this.sendCodeShape = sendCodeShape;
    this.verifyCodeShape = verifyCodeShape;
  }

  @PostMapping("/Accounts/send-otp")
  @Callers(CallerKind.FRONT_OFFICE)
  @Described(
      summary = "Send a one-time code",
      text =
          """
          Sends the caller a code of six digits that confirms the closing of the account. The code is published on the \
          topic `finlego.notifications` for your SMS or e-mail provider; it never appears in an answer or a log (the \
          sandbox shows it at `GET /sandbox/notifications`). It is valid for five minutes. Older codes for the same \
          account become invalid.

          The same `Idempotency-Key` does not send a second code. Refusals: 404 `accountNotFound`, 409 \
          `accountClosed`, `clientErased`, 429 \
          `tooManyCodes` \
          after five codes within fifteen minutes: `Retry-After` says when the next one may be sent, by the same request \
          with the same key if you like.\
          """,
      body = OtpShapes.SEND_CODE,
      example = "send-otp")
  ResponseEntity<Result<SentCode>> send(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(sendCodeShape.read(body));
    ClientId client = Objects.requireNonNull(context.caller().clientId());
    UUID accountId = request.requiredUuid("accountId");
    Memoized<String> maskedPhone = new Memoized<>(() -> phones.maskedPhone(client));
    return gateway.submit(
        context,
        Submission.sentOnce(
                SEND,
                _ ->
                    new SendOtp(
                        client.value(),
                        OtpOperation.valueOf(request.requiredText("operation")),
                        accountId,
                        maskedPhone.get()),
                sentCodeView)
            .keyedBy(client.value())
            .requestedBy(request.json())
            .checkedBy(
                () -> {
                  accounts.requireVisible(context.caller().scope(), new AccountId(accountId));
                  maskedPhone.get();
                }));
  }

  @PostMapping("/Accounts/otp-verification")
  @Callers(CallerKind.FRONT_OFFICE)
  @Described(
      summary = "Exchange a one-time code for a token",
      text =
          """
          Returns an `otpToken` for the header `Otp-Token` of the operation for which the code was sent. The token is \
          valid for five minutes and allows this client that operation on that account, once.

          The same `Idempotency-Key` gives the same answer for 30 days. Refusals: 404 `otpNotFound`; 422 \
          `invalidConfirmationCode` for a wrong code (five wrong codes make the sent code invalid); 409 `otpDead` if \
          the code was used, replaced or guessed wrong too often; 409 `otpExpired`.\
          """,
      body = OtpShapes.VERIFY_CODE,
      example = "verify-otp")
  ResponseEntity<Result<VerifiedCode>> verify(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(verifyCodeShape.read(body));
    ClientId client = Objects.requireNonNull(context.caller().clientId());
    UUID otpId = request.requiredUuid("otpId");
    String digest = OtpDigests.ofCode(otpId, request.requiredText("code"));
    VerifyOtp command =
        new VerifyOtp(client.value(), otpId, ByteBuffer.wrap(HexFormat.of().parseHex(digest)));
    return gateway.submit(
        context,
        Submission.of(VERIFY, command, sealedTokenView)
            .keyedBy(client.value())
            .requestedBy(otpId, digest));
  }
}
