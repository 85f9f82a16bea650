package io.finlego.ingress.ledger.account;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.Kept;
import io.finlego.ingress.http.shape.RequestShape;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Looks many accounts up at once. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_2)
class AccountsOfNumbersController {

  private final Accounts accounts;
  private final RequestShape shape;

  AccountsOfNumbersController(
      Accounts accounts, @Qualifier("accountNumbersShape") RequestShape shape) {
    this.accounts = accounts;
    this.shape = shape;
  }

  @PostMapping("/v2/ledger/internal/Accounts/by-account-numbers")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read up to 1,000 accounts by their numbers",
      text =
          """
          Account numbers and IBANs, which may be written with blanks and in lower case. The accounts come in the order asked for; \
          one that is named twice comes once. Numbers that no account has come back in `notFound` as they were sent, and \
          are no error.

          Changes nothing, so it may be repeated at will. No numbers, more than 1,000, or something that can be neither a number \
          nor an IBAN: 400 `invalidField`.\
          """,
      body = AccountShapes.ACCOUNT_NUMBERS,
      example = "accounts-by-number")
  Result<AccountsOfNumbers> find(@RequestBody @Nullable JsonNode body, CurrentCaller caller) {
    List<String> asked = new Kept(shape.read(body)).texts("accountNumbers");
    List<String> numbers =
        asked.stream().map(NumberOrIban::parse).filter(Objects::nonNull).distinct().toList();
    return Result.of(
        AccountsOfNumbers.of(asked, accounts.withNumbers(caller.everything(), numbers)));
  }
}
