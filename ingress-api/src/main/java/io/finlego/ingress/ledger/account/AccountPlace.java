package io.finlego.ingress.ledger.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The place of an account in its client's list of accounts.
 *
 * @param order the place, beginning with 0
 */
@Schema(name = "AccountPlace")
record AccountPlace(UUID id, int order) {

  /** The places of all accounts in this order. */
  static List<AccountPlace> of(List<UUID> accountIds) {
    return IntStream.range(0, accountIds.size())
        .mapToObj(place -> new AccountPlace(accountIds.get(place), place))
        .toList();
  }
}
