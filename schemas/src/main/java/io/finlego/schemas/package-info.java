/** The schemas of all topics, their catalogue and the wire format that carries them. */
@NullMarked
package io.finlego.schemas;

import org.jspecify.annotations.NullMarked;
