package org.ecobureau.benchmarks.faults;

/**
 * Something that may happen.
 *
 * @param isQuick whether it belongs to the short form
 * @param fault does it, and puts everything back
 */
record FaultCase(String name, boolean isQuick, Need need, Fault fault) {

    /** What a case breaks, so that it must be there. */
    enum Need {
        NOTHING("") {
            @Override
            boolean isMet(Rig rig) {
                return true;
            }
        },
        RABBITMQ("needs a RabbitMQ of its own (expected: package rabbitmq-server)") {
            @Override
            boolean isMet(Rig rig) {
                return rig.hasRabbit();
            }
        },
        STORES("needs stores of its own (expected: no MONGODB_URI)") {
            @Override
            boolean isMet(Rig rig) {
                return rig.ownsStores();
            }
        };

        private final String reason;

        Need(String reason) {
            this.reason = reason;
        }

        abstract boolean isMet(Rig rig);

        String reason() {
            return reason;
        }
    }

    /** What happens. */
    @FunctionalInterface
    interface Fault {
        void happen(Trial trial);
    }
}
