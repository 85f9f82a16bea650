package io.finlego.ingress.ledger.account;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operation that reads many accounts by their numbers. */
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
          Takes account numbers and IBANs, which may contain blanks and lower-case letters. The accounts come in the \
          order of the request; an account that is named twice comes once. Texts that are not the number of an account, \
          whatever their form, are returned in `notFound` as sent; they are not an error.

          The operation changes nothing and may be repeated. No numbers, more than 1,000 numbers, or a text of more \
          than 256 characters: 400 `invalidField`.\
          """,
      body = AccountShapes.ACCOUNT_NUMBERS,
      example = "accounts-by-number")
  Result<AccountsOfNumbers> find(@RequestBody @Nullable JsonNode body, CurrentCaller caller) {
    List<String> numbers = new AcceptedObject(shape.read(body)).texts("accountNumbers");
    List<String> distinctNumbers =
        numbers.stream().map(NumberOrIban::parse).filter(Objects::nonNull).distinct().toList();
    return Result.of(
        AccountsOfNumbers.of(
            numbers, accounts.withNumbers(caller.requireEverything(), distinctNumbers)));
  }
}
