package io.finlego.ingress.client.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A client as the API shows it: the fields of its profile as the caller sent them, and the fields
 * that we add. {@link ClientReference} describes this class in the OpenAPI document. This class is
 * not a record, because springdoc would inspect the record's component and fail.
 */
@JsonSerialize(using = Client.Writer.class)
@Schema(name = "Client")
public final class Client {

  private final ObjectNode json;

  Client(ObjectNode json) {
    this.json = json;
  }

  /** A copy of the JSON object that the API shows. */
  ObjectNode json() {
    return json.deepCopy();
  }

  /** Writes the JSON object itself, without a wrapper around it. */
  static final class Writer extends StdSerializer<Client> {

    Writer() {
      super(Client.class);
    }

    @Override
    public void serialize(Client client, JsonGenerator generator, SerializationContext context) {
      client.json.serialize(generator, context);
    }
  }
}
