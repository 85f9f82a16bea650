package io.finlego.ingress.command;

import io.finlego.schemas.Domain;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells which views of the domains exist. A domain's processor creates its views when it first
 * runs.
 */
@Component
final class DomainViews {

  private static final String EXISTS_SQL =
      """
      select exists (
        select from pg_views
        where schemaname = :schema and viewname = :view)
      """;

  private final JdbcClient jdbc;
  private final Set<View> existingViews = ConcurrentHashMap.newKeySet();

  DomainViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record View(Domain domain, String name) {}

  /** Queries the database until the view exists, and remembers that it does. */
  boolean has(Domain domain, String name) {
    View view = new View(domain, name);
    if (existingViews.contains(view)) {
      return true;
    }
    boolean exists =
        jdbc.sql(EXISTS_SQL)
            .param("schema", domain.word())
            .param("view", name)
            .query(Boolean.class)
            .single();
    if (exists) {
      existingViews.add(view);
    }
    return exists;
  }
}
