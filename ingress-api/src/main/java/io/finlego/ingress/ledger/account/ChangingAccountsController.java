package io.finlego.ingress.ledger.account;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.kernel.AccountId;
import io.finlego.schemas.Domain;
import io.finlego.schemas.ledger.AccountStatus;
import io.finlego.schemas.ledger.ChangeAccount;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operation that changes an account. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class ChangingAccountsController {

  private static final Operation CHANGE = new Operation("changeAccount", Domain.LEDGER);
  private static final List<String> SYSTEM_FIELDS = List.of("status", "overdraftLimit");

  private final CommandGateway gateway;
  private final Accounts accounts;
  private final AccountView view;
  private final RequestShape shape;

  ChangingAccountsController(
      CommandGateway gateway,
      Accounts accounts,
      AccountView view,
      @Qualifier("changeAccountShape") RequestShape shape) {
    this.gateway = gateway;
    this.accounts = accounts;
    this.view = view;
    this.shape = shape;
  }

  @PatchMapping("/Accounts/{accountId}")
  @Callers({CallerKind.FRONT_OFFICE, CallerKind.SYSTEM})
  @Described(
      summary = "Change an account",
      text =
          """
          Changes the given fields and leaves the others unchanged: `name` and `metadata` (which is replaced as a \
          whole), and for systems also `status` and `overdraftLimit`. As soon as an account is `blocked`, money can no \
          longer leave it; credits still arrive. Use `DELETE` to close an account. A field that is `null` is refused \
          with 400 `invalidField`: leave out what stays, and send `{}` to empty `metadata`. Only client and suspense \
          accounts have an `overdraftLimit`: for any other type one above 0 is 400 `invalidField`.

          The same `Idempotency-Key` gives the same answer for 30 days. Refusals: 404 `accountNotFound`, 409 \
          `accountClosed`, 409 `overdraftInUse` if more is overdrawn or held than the new limit allows; 403 \
          `forbidden` if a front office sends a field that only systems may change; 400 `invalidAmount`.\
          """,
      body = AccountShapes.CHANGE_ACCOUNT,
      example = "change-account")
  ResponseEntity<Result<Account>> change(
      @PathVariable UUID accountId, @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    if (!context.caller().isSystem()) {
      refuseSystemFields(request);
    }
    return gateway.submit(
        context,
        Submission.of(CHANGE, command(accountId, request), view)
            .keyedBy(accountId)
            .requestedBy(accountId, request.json())
            .checkedBy(
                () -> accounts.requireVisible(context.caller().scope(), new AccountId(accountId))));
  }

  private static void refuseSystemFields(AcceptedObject request) {
    List<Fault> faults =
        SYSTEM_FIELDS.stream()
            .filter(field -> request.json().has(field))
            .map(
                field ->
                    new Fault(
                        ErrorCode.FORBIDDEN.code(), "Only a system may change this field.", field))
            .toList();
    if (!faults.isEmpty()) {
      throw new ApiException(ErrorCode.FORBIDDEN.status(), faults);
    }
  }

  private static ChangeAccount command(UUID accountId, AcceptedObject request) {
    String status = request.text("status");
    BigDecimal overdraftLimit = request.decimal("overdraftLimit");
    return new ChangeAccount(
        accountId,
        request.text("name"),
        request.rawJson("metadata"),
        status == null ? null : AccountStatus.valueOf(status),
        overdraftLimit == null ? null : overdraftLimit.toPlainString());
  }
}
