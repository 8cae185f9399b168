import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddressRow } from './address.row';
import { LogIn } from './commands/log-in';
import { LogOut } from './commands/log-out';
import { Notify } from './commands/notify';
import { ReadNotifications } from './commands/read-notifications';
import { RemoveAddress } from './commands/remove-address';
import { RemoveView } from './commands/remove-view';
import { RenameView } from './commands/rename-view';
import { RequestLoginCode } from './commands/request-login-code';
import { SaveAddress } from './commands/save-address';
import { SaveView } from './commands/save-view';
import { SendLoginCode } from './commands/send-login-code';
import { SetNamedInRooms } from './commands/set-named-in-rooms';
import { LoginCodeRow } from './login-code.row';
import { LoginMessageRow } from './login-message.row';
import { NotificationRow } from './notification.row';
import { PeopleQueries } from './people.queries';
import { PersonRow } from './person.row';
import { SavedViewRow } from './saved-view.row';
import { SignInRow } from './sign-in.row';
import { SignIns } from './sign-ins';
import { SmsGateway } from './sms-gateway';

const parts = [
  RequestLoginCode,
  SendLoginCode,
  LogIn,
  LogOut,
  SaveAddress,
  RemoveAddress,
  SaveView,
  RenameView,
  RemoveView,
  SetNamedInRooms,
  Notify,
  ReadNotifications,
  SignIns,
  PeopleQueries,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      PersonRow,
      LoginCodeRow,
      LoginMessageRow,
      SignInRow,
      AddressRow,
      NotificationRow,
      SavedViewRow,
    ]),
  ],
  providers: [...parts, SmsGateway],
  exports: parts,
})
export class PeopleModule {}
