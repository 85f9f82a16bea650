package io.finlego.client.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Does nothing any more. In earlier releases it made the search tokens, which {@link
 * V126__SearchTokens} now replaces. The class stays because the migration history of existing
 * databases names it.
 */
public final class V124__SearchTokens extends BaseJavaMigration {

  @Override
  public void migrate(Context context) {}
}
