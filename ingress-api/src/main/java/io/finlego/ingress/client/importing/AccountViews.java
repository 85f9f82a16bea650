package io.finlego.ingress.client.importing;

import java.util.List;
import java.util.UUID;

/**
 * Finds accounts for the answers to imports. The accounts have the same form as in the answers of
 * the ledger's operations.
 */
public interface AccountViews {

  /**
   * The accounts with these ids, in the order of the ids. The list leaves out accounts that do not
   * exist.
   */
  List<?> of(List<UUID> ids);
}
