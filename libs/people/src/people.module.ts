import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddressRow } from './address.row';
import { LogIn } from './commands/log-in';
import { LogOut } from './commands/log-out';
import { RemoveAddress } from './commands/remove-address';
import { RequestLoginCode } from './commands/request-login-code';
import { SaveAddress } from './commands/save-address';
import { LoginCodeRow } from './login-code.row';
import { LoginMessageRow } from './login-message.row';
import { PeopleQueries } from './people.queries';
import { PersonRow } from './person.row';
import { SignInRow } from './sign-in.row';
import { SignIns } from './sign-ins';

const parts = [RequestLoginCode, LogIn, LogOut, SaveAddress, RemoveAddress, SignIns, PeopleQueries];

@Module({
  imports: [TypeOrmModule.forFeature([PersonRow, LoginCodeRow, LoginMessageRow, SignInRow, AddressRow])],
  providers: parts,
  exports: parts,
})
export class PeopleModule {}
