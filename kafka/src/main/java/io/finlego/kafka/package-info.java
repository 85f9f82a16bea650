/**
 * The connection of every service to Kafka. {@code spring.kafka.*} configures all clients, both
 * those that spring-kafka makes and those made by hand ({@link io.finlego.kafka.KafkaConnection}).
 */
@NullMarked
package io.finlego.kafka;

import org.jspecify.annotations.NullMarked;
