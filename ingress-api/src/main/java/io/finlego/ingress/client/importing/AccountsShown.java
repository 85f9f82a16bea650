package io.finlego.ingress.client.importing;

import java.util.List;
import java.util.UUID;

/**
 * Finds accounts for answers about clients. The accounts have the form in which the ledger's
 * operations show them.
 */
public interface AccountsShown {

  /**
   * The accounts with these ids, in the order of the ids. Accounts that do not exist are left out.
   */
  List<?> of(List<UUID> ids);
}
