package io.finlego.client.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Does nothing any more. It made search tokens that {@link V126__SearchTokens} makes again. The
 * class stays because the migration history of existing databases names it.
 */
public final class V124__SearchTokens extends BaseJavaMigration {

  @Override
  public void migrate(Context context) {}
}
