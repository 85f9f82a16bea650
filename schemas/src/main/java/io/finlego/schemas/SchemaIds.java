package io.finlego.schemas;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who knows which number stands for which schema: the shipped catalogue, or a registry. Callers
 * cache what it says.
 */
public interface SchemaIds {

  /**
   * The id of a schema under a subject.
   *
   * @throws UnreleasedSchemaException if it is none of the subject's versions
   * @throws SchemaRegistryUnavailableException if it cannot be known now
   */
  int idOf(String subject, Schema schema);

  /**
   * The schema with that id, or null if there is none.
   *
   * @throws SchemaRegistryUnavailableException if it cannot be known now
   */
  @Nullable Schema schemaOf(int id);
}
