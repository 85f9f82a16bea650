package io.finlego.ingress.ledger.account;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.schemas.Domain;
import io.finlego.schemas.ledger.CloseAccount;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The operation that closes an account. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class ClosingAccountsController {

  private static final Operation CLOSE = new Operation("closeAccount", Domain.LEDGER);

  private final CommandGateway gateway;
  private final Accounts accounts;
  private final AccountView view;

  ClosingAccountsController(CommandGateway gateway, Accounts accounts, AccountView view) {
    this.gateway = gateway;
    this.accounts = accounts;
    this.view = view;
  }

  @DeleteMapping("/Accounts/{accountId}")
  @Callers({CallerKind.FRONT_OFFICE, CallerKind.SYSTEM})
  @Described(
      summary = "Close an account",
      text =
          """
          Closes an account for ever. Its balance and held amount must be zero. No payment can use it again; its \
          history stays. A front office needs an `Otp-Token`: `POST /Accounts/send-otp` sends the client a code, and \
          `POST /Accounts/otp-verification` exchanges the code for a token that closes this account, once.

          The same `Idempotency-Key` gives the same answer for 30 days. Refusals: 404 `accountNotFound`, 409 \
          `accountNotEmpty`, `accountClosed`, 422 `invalidOtpToken`. A refusal does not use up the token.\
          """,
      example = "close-account")
  ResponseEntity<Result<Account>> close(
      @PathVariable UUID accountId,
      @Parameter(
              description =
                  "Required for a front office: the token from the verification of a one-time"
                      + " code.")
          @RequestHeader(name = OtpToken.HEADER, required = false)
          @Nullable String otpToken,
      CommandContext context) {
    ClientId client = context.caller().clientId();
    OtpToken token = client == null || otpToken == null ? null : OtpToken.of(otpToken);
    CloseAccount command =
        new CloseAccount(
            accountId,
            client == null ? null : client.value(),
            token == null ? null : token.digest());
    return gateway.submit(
        context,
        Submission.of(CLOSE, command, view)
            .keyedBy(client == null ? accountId : client.value())
            .requestedBy(accountId, token == null ? "" : token.hexDigest())
            .checkedBy(
                () -> accounts.requireVisible(context.caller().scope(), new AccountId(accountId))));
  }
}
