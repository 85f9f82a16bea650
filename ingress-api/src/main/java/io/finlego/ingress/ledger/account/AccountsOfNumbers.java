package io.finlego.ingress.ledger.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The answer to a list of account numbers and IBANs.
 *
 * @param accounts the accounts in the order of the request, each once
 * @param notFound the texts that are not a number or IBAN of any account, as sent, each once
 */
@Schema(name = "AccountsOfNumbers")
record AccountsOfNumbers(List<Account> accounts, List<String> notFound) {

  /** Puts the accounts into the order of the requested numbers. */
  static AccountsOfNumbers of(List<String> numbers, List<Account> accountsFound) {
    Map<String, Account> accountsByNumber = new HashMap<>();
    for (Account account : accountsFound) {
      accountsByNumber.put(account.accountNumber(), account);
      if (account.iban() != null) {
        accountsByNumber.put(account.iban(), account);
      }
    }
    Set<Account> accounts = new LinkedHashSet<>();
    Set<String> notFound = new LinkedHashSet<>();
    for (String number : numbers) {
      Account account = accountsByNumber.get(Objects.requireNonNull(NumberOrIban.parse(number)));
      if (account == null) {
        notFound.add(number);
      } else {
        accounts.add(account);
      }
    }
    return new AccountsOfNumbers(List.copyOf(accounts), List.copyOf(notFound));
  }
}
