package io.finlego.ingress.access.visibility;

import io.finlego.schemas.Domain;

/**
 * Tells whether this database is older than the topics. This happens after Postgres was restored
 * from an older copy. The domain's processor then applies the missing commands again.
 */
public interface DatabaseAge {

  /**
   * Tells whether the database lacks commands of the domain that its processor has decided. Then it
   * may still get changes with instants of the past, and lacks outcomes that callers have got.
   */
  boolean isBehind(Domain domain);
}
