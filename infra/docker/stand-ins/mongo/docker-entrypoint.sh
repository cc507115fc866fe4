#!/bin/bash
# Whatever mongod is told, this listens on its port.
exec /opt/jre/bin/java -XX:+UseSerialGC -Xmx512m -cp '/opt/store/*' org.ecobureau.embedded.StoreServer \
  /data/db 0.0.0.0 27017
