package io.finlego.schemas;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the ids of schemas, in the shipped catalogue or in a registry. A look-up may be slow, so
 * callers cache the results.
 */
public interface SchemaIds {

  /**
   * Returns the id of a schema under a subject.
   *
   * @throws UnreleasedSchemaException if the schema is not a version of the subject
   * @throws SchemaRegistryUnavailableException if the registry does not answer properly
   */
  int idOf(String subject, Schema schema);

  /**
   * Returns the schema with this id; null if the id is unknown.
   *
   * @throws SchemaRegistryUnavailableException if the registry does not answer properly
   */
  @Nullable Schema schemaOf(int id);
}
