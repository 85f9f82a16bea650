package io.finlego.ingress.ledger.currency;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operation that lists the available currencies. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class CurrenciesController {

  private final List<AvailableCurrency> currencies;

  CurrenciesController(CurrencySettings settings) {
    this.currencies =
        settings.offeredCurrencies().currencies().stream().map(AvailableCurrency::of).toList();
  }

  @GetMapping("/BaasProvider/available-currencies")
  @Callers({CallerKind.FRONT_OFFICE, CallerKind.SYSTEM})
  @Described(
      summary = "List the currencies in which accounts can be opened",
      text =
          """
          All available currencies, in alphabetical order of their ISO 4217 codes, each with its English name and the \
          most decimals that an amount may have. An account in any other currency is refused with 422 \
          `currencyNotAvailable`.

          `provider` names the system that keeps the accounts: `finlego` is the ledger itself. `capabilities` lists \
          what the currency can be used for: `accounts` (accounts can be opened) and `payments` (money can be moved). \
          A later release may add words: ignore those that you do not know.\
          """,
      example = "available-currencies")
  Result<List<AvailableCurrency>> list() {
    return Result.of(currencies);
  }
}
