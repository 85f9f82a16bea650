/** Tests of the configuration of the services' clients, from the outside. */
@NullMarked
package io.finlego.kafka;

import org.jspecify.annotations.NullMarked;
