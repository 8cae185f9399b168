#!/bin/sh
# Run once by the mariadb image on an empty data folder. The application's users get their rights table by table, from
# the migrations; here they get none.
set -eu
mariadb --user=root --password="$MARIADB_ROOT_PASSWORD" <<SQL
CREATE USER 'migrate'@'%' IDENTIFIED BY '$DATABASE_MIGRATE_PASSWORD';
CREATE USER 'app'@'%' IDENTIFIED BY '$DATABASE_APP_PASSWORD';
CREATE USER 'books'@'%' IDENTIFIED BY '$DATABASE_BOOKS_PASSWORD';
GRANT ALL PRIVILEGES ON lianji.* TO 'migrate'@'%' WITH GRANT OPTION;
SQL
