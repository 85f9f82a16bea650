package io.finlego.schemas;

import java.io.IOException;

/**
 * What an installation needs before its services start: the topics, and the released schemas in its
 * registry if it has one. Running it again changes nothing.
 */
public final class Deployment {
  private Deployment() {}

  /**
   * Arguments: Kafka's {@code host:port}, the topics' copies, and the URL of a registry or none.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 2 || arguments.length > 3) {
      System.err.println(
          "Arguments: <Kafka's host:port> <copies of each topic> [<URL of a schema registry>]");
      System.exit(2);
    }
    TopicProvisioning.provision(arguments[0], Short.parseShort(arguments[1]));
    System.out.println("The topics are there.");
    if (arguments.length == 3) {
      SchemaRegistration.register(arguments[2], SchemaCatalogue.shipped().released());
      System.out.println("The schemas are registered.");
    }
  }
}
