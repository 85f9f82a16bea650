/**
 * Connects every service to Kafka. The settings {@code spring.kafka.*} configure all Kafka clients:
 * those that spring-kafka creates, and those that our own code creates with {@link
 * io.finlego.kafka.KafkaConnection}.
 */
@NullMarked
package io.finlego.kafka;

import org.jspecify.annotations.NullMarked;
