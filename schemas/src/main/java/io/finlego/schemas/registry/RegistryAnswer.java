package io.finlego.schemas.registry;

/**
 * An answer of the registry.
 *
 * @param status the HTTP status
 * @param json the body, of the media type {@value #MEDIA_TYPE}
 */
public record RegistryAnswer(int status, String json) {

  /** The media type of every answer. */
  public static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
}
