package io.finlego.schemas;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The ids of schemas, from the shipped catalogue or from a registry. Callers cache the answers. */
public interface SchemaIds {

  /**
   * The id of a schema under a subject.
   *
   * @throws UnreleasedSchemaException if the schema is not a version of the subject
   * @throws SchemaRegistryUnavailableException if the id cannot be looked up now
   */
  int idOf(String subject, Schema schema);

  /**
   * The schema with this id; null for an unknown id.
   *
   * @throws SchemaRegistryUnavailableException if the schema cannot be looked up now
   */
  @Nullable Schema schemaOf(int id);
}
